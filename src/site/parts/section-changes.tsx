import type { SectionChange, VerdictWords } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { ChangesTable, JudgedCell } from './changes-table'
import { langOf } from './spoken'

type ChangesProps = { changes: readonly SectionChange[]; locale: Locale }

/** Each section last week and this week; what is judged otherwise than before stands out. */
export function SectionChanges({ changes, locale }: ChangesProps) {
  if (!changes.some(({ before }) => before)) return null
  const messages = messagesFor(locale)
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 id="changes">{messages.whatChanged}</h2>
      <ChangesTable locale={locale}>
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
            <Judged verdict={before} locale={locale} />
            <Judged verdict={now} locale={locale} />
          </tr>
        ))}
      </ChangesTable>
    </section>
  )
}

function Judged({ verdict, locale }: { verdict: VerdictWords | null; locale: Locale }) {
  return (
    <JudgedCell verdict={verdict} locale={locale}>
      <span aria-hidden="true">–</span>
      <span className="for-the-ear">{messagesFor(locale).noCommentary}</span>
    </JudgedCell>
  )
}
