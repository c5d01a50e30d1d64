import type { Locale } from '../../domain/locale'
import { dataMessages } from '../messages/data'
import { columns } from '../open-data/columns'
import type { Table } from '../open-data/data-paths'
import { WithNames } from './with-names'

type DictionaryProps = { table: Table; locale: Locale }

/** Every column of a table with what it means. */
export function DataDictionary({ table, locale }: DictionaryProps) {
  const messages = dataMessages[locale]
  const meanings: Record<string, string> = messages.columns[table]
  return (
    <table className="dictionary">
      <caption>{messages.tables[table].name}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.column}</th>
          <th scope="col">{messages.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {columns[table].map(({ name, mayBeEmpty }) => (
          <tr key={name}>
            <th scope="row">
              <WithNames words={`\`${name}\``} locale={locale} />
            </th>
            <td>
              <WithNames words={meanings[name] ?? ''} locale={locale} />{' '}
              {mayBeEmpty && <small>({messages.mayBeEmpty})</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
