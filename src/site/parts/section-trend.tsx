import type { VerdictMark as Mark } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { type Verdict, verdicts } from '../../domain/verdict'
import { counted, messagesFor } from '../messages/messages-for'
import { VerdictStrip } from './verdict-strip'

type TrendProps = {
  marks: readonly Mark[]
  locale: Locale
  title: string
  /** The slug of the commentary on whose page it stands. */
  here?: string
}

/** How a section was judged over time: marks for the eye, and the same as a sentence. */
export function SectionTrend({ marks, locale, title, here }: TrendProps) {
  if (marks.length < 2) return null
  return (
    <section className="trend" aria-labelledby="trend">
      <h2 id="trend">{title}</h2>
      <VerdictStrip marks={marks} locale={locale} by="week" here={here} />
      <p className="trend-sentence">{sentence(marks, locale)}</p>
    </section>
  )
}

/** The verdicts counted, in words. */
function sentence(marks: readonly Mark[], locale: Locale): string {
  const messages = messagesFor(locale)
  const times = (value: Verdict) => {
    const count = marks.filter(({ verdict }) => verdict?.value === value).length
    return count === 0
      ? []
      : [messages.verdictCounted[value](counted(messages.times, count, locale))]
  }
  const parts = verdicts.flatMap(times)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
  return messages.trendSentence(counted(messages.commentaries, marks.length, locale), list)
}
