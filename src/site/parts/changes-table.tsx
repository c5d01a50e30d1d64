import type { ReactNode } from 'react'
import type { VerdictWords } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { messagesFor } from '../messages/messages-for'
import { VerdictShape } from './verdict-shape'

/** Last week and this week side by side; the children are a row for each section. */
export function ChangesTable({ locale, children }: { locale: Locale; children: ReactNode }) {
  const messages = messagesFor(locale)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{messages.section}</th>
          <th scope="col">{messages.lastWeek}</th>
          <th scope="col">{messages.thisWeek}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

type CellProps = {
  verdict: VerdictWords | null
  locale: Locale
  /** What stands where there was no commentary. */
  children: ReactNode
}

/** How a section was judged in one of the weeks. */
export function JudgedCell({ verdict, locale, children }: CellProps) {
  if (!verdict) return <td>{children}</td>
  return (
    <td className={`verdict-${verdict.value}`}>
      <VerdictShape value={verdict.value} /> {messagesFor(locale).verdictShort[verdict.value]}
    </td>
  )
}
