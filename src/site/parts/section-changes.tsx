import type { SectionChange, VerdictWords } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { langOf } from './spoken'
import { VerdictShape } from './verdict-shape'

type ChangesProps = { changes: readonly SectionChange[]; locale: Locale }

/** Each section last week and this week; what is judged otherwise than before stands out. */
export function SectionChanges({ changes, locale }: ChangesProps) {
  if (!changes.some(({ before }) => before)) return null
  const messages = messagesFor(locale)
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 id="changes">{messages.whatChanged}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.section}</th>
            <th scope="col">{messages.lastWeek}</th>
            <th scope="col">{messages.thisWeek}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ section, before, now }) => (
            <tr
              key={section.slug}
              className={before && now && before.value !== now.value ? 'changed' : undefined}
            >
              <th scope="row">
                <a href={paths.section(locale, section.slug)} lang={langOf(section.name, locale)}>
                  {section.name.text}
                </a>
              </th>
              <VerdictCell verdict={before} locale={locale} />
              <VerdictCell verdict={now} locale={locale} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function VerdictCell({ verdict, locale }: { verdict: VerdictWords | null; locale: Locale }) {
  const messages = messagesFor(locale)
  if (!verdict)
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span className="for-the-ear">{messages.noCommentary}</span>
      </td>
    )
  return (
    <td className={`verdict-${verdict.value}`}>
      <VerdictShape value={verdict.value} /> {messages.verdictShort[verdict.value]}
    </td>
  )
}
