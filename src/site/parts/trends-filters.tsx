import type { Trends, TrendsName } from '../../cms/read/trends'
import type { Locale } from '../../domain/locale'
import { paths, type TrendsOf } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { trendsMessages } from '../messages/trends'
import { langOf } from './spoken'

type FiltersProps = { data: Trends; locale: Locale }

/** What the trends can be shown of, each with an address of its own; the chosen ones are marked. */
export function TrendsFilters({ data: { choices, filter }, locale }: FiltersProps) {
  const messages = trendsMessages[locale]
  const isWhole = Object.keys(filter).length === 0
  const named = (name: TrendsName, of: TrendsOf, chosen: string | undefined): Choice => ({
    label: name.name.text,
    lang: langOf(name.name, locale),
    href: paths.trends(locale, of),
    isHere: name.slug === chosen,
  })
  const groups = [
    {
      id: 'filter-sections',
      label: messages.sections,
      choices: choices.sections.map((one) => named(one, { section: one.slug }, filter.section)),
    },
    {
      id: 'filter-analysts',
      label: messages.analysts,
      choices: choices.analysts.map((one) => named(one, { analyst: one.slug }, filter.analyst)),
    },
    {
      id: 'filter-years',
      label: messagesFor(locale).years,
      choices: choices.years.map((year) => ({
        label: String(year),
        href: paths.trends(locale, { year }),
        isHere: year === filter.year,
      })),
    },
  ]
  return (
    <nav className="trends-filters" aria-label={messages.filters}>
      <p>
        <a href={paths.trends(locale)} aria-current={isWhole ? 'page' : undefined}>
          {messages.everything}
        </a>
      </p>
      {groups.map((group) => (
        <Group key={group.id} {...group} />
      ))}
    </nav>
  )
}

type Choice = { label: string; lang?: Locale; href: string; isHere: boolean }

type GroupProps = { id: string; label: string; choices: readonly Choice[] }

function Group({ id, label, choices }: GroupProps) {
  if (choices.length === 0) return null
  return (
    <div className="filter-group">
      <p className="filter-label" id={id}>
        {label}
      </p>
      <ul aria-labelledby={id}>
        {choices.map((choice) => (
          <li key={choice.href}>
            <a
              href={choice.href}
              lang={choice.lang}
              aria-current={choice.isHere ? 'page' : undefined}
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
