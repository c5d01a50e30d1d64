import type { Trends, TrendsName } from '../../cms/read/trends'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { TrendsFilter } from '../../domain/trends-filter'
import type { TrendsAsked, TrendsFault, TrendsField } from '../../domain/trends-query'
import { trendsMessages } from '../messages/trends'
import { langOf } from './spoken'

/** What somebody asked for by the form, as they wrote it, and what was wrong with it. */
export type TrendsForm = { asked: TrendsAsked; faults: readonly TrendsFault[] }

/** A form that shows what a page is of. */
export function askedByPage({ year, ...rest }: TrendsFilter): TrendsForm {
  return { asked: { ...rest, ...(year === undefined ? {} : { year: String(year) }) }, faults: [] }
}

type FormProps = {
  data: Trends
  form: TrendsForm
  locale: Locale
  /** Whether it was what asked for the page; else it stays folded, so that the charts begin sooner. */
  isAsked: boolean
}

/** Combines what the plain links show one at a time. It keeps what was written, also what was wrong. */
export function TrendsFilterForm({ data: { choices }, form, locale, isAsked }: FormProps) {
  const messages = trendsMessages[locale]
  const named = ({ slug, name }: TrendsName): Option => ({
    value: slug,
    label: name.text,
    lang: langOf(name, locale),
  })
  const options = {
    section: choices.sections.map(named),
    analyst: choices.analysts.map(named),
    year: choices.years.map((year) => ({ value: String(year), label: String(year) })),
  }
  return (
    <form className="trends-form" method="get" action={paths.trends(locale)}>
      <details open={isAsked}>
        <summary>
          <h2>{messages.combine}</h2>
        </summary>
        <Faults form={form} locale={locale} />
        <div className="fields">
          {(['section', 'analyst', 'year'] as const).map((field) => (
            <Choosing
              key={field}
              field={field}
              options={options[field]}
              form={form}
              locale={locale}
            />
          ))}
          {(['from', 'to'] as const).map((field) => (
            <Writing key={field} field={field} form={form} locale={locale} />
          ))}
          <button type="submit">{messages.show}</button>
        </div>
        <p className="hint" id="week-hint">
          {messages.weekHint}
        </p>
      </details>
    </form>
  )
}

function Faults({ form: { asked, faults }, locale }: { form: TrendsForm; locale: Locale }) {
  if (faults.length === 0) return null
  return (
    <ul className="faults" role="alert">
      {faults.map(({ field, reason }) => (
        <li key={field} id={`fault-${field}`}>
          {trendsMessages[locale].faults[reason](asked[field] ?? '')}
        </li>
      ))}
    </ul>
  )
}

type Option = { value: string; label: string; lang?: Locale }
type FieldProps = { field: TrendsField; form: TrendsForm; locale: Locale }
type ChoosingProps = FieldProps & {
  field: 'section' | 'analyst' | 'year'
  options: readonly Option[]
}

function Choosing({ field, options, form, locale }: ChoosingProps) {
  const messages = trendsMessages[locale]
  const isWrong = form.faults.some((fault) => fault.field === field)
  return (
    <p className="field">
      <label htmlFor={`trends-${field}`}>{messages.field[field]}</label>
      <select
        id={`trends-${field}`}
        name={field}
        defaultValue={form.asked[field] ?? ''}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `fault-${field}` : undefined}
      >
        <option value="">{messages.anything[field]}</option>
        {options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}

function Writing({ field, form, locale }: FieldProps) {
  const isWrong = form.faults.some((fault) => fault.field === field)
  return (
    <p className="field">
      <label htmlFor={`trends-${field}`}>{trendsMessages[locale].field[field]}</label>
      <input
        id={`trends-${field}`}
        name={field}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        size={10}
        defaultValue={form.asked[field]}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `fault-${field} week-hint` : 'week-hint'}
      />
    </p>
  )
}
