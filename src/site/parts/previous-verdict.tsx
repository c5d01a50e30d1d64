import type { VerdictWords } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import { VerdictMark } from './verdict-mark'

type PreviousVerdictProps = { verdict: VerdictWords | null; locale: Locale }

/** What the verdict was before a correction that changed it. */
export function PreviousVerdict({ verdict, locale }: PreviousVerdictProps) {
  if (verdict === null) return null
  return (
    <p>
      {messagesFor(locale).previousVerdict}: <VerdictMark verdict={verdict} locale={locale} />
    </p>
  )
}
