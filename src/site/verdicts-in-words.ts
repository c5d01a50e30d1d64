import { listFormat } from '../domain/intl'
import type { Locale } from '../domain/locale'
import { type Tally, totalOf } from '../domain/trends'
import { verdicts } from '../domain/verdict'
import { counted, messagesFor } from './messages/messages-for'

/** Verdicts counted, in one sentence: in so many commentaries the situation got better so often. */
export function verdictsInWords(tally: Tally, locale: Locale): string {
  const messages = messagesFor(locale)
  const parts = verdicts
    .filter((value) => tally[value] > 0)
    .map((value) => messages.verdictCounted[value](counted(messages.times, tally[value], locale)))
  const list = listFormat(locale).format(parts)
  return messages.trendSentence(counted(messages.commentaries, totalOf(tally), locale), list)
}
