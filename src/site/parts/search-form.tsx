import type { Locale } from '../../domain/locale'
import type { SearchName } from '../../domain/search-document'
import { verdicts } from '../../domain/verdict'
import { type Asked, type AskedProblem, hasFilter } from '../../search/asked'
import { messagesFor } from '../messages/messages-for'
import { searchMessages } from '../messages/search'
import { langOf } from './spoken'

/** What filters can be chosen from. */
export type SearchOptions = {
  sections: readonly SearchName[]
  analysts: readonly SearchName[]
  /** Newest first. */
  years: readonly number[]
}

type SearchFormProps = {
  asked: Asked
  options: SearchOptions
  problem: AskedProblem | null
  locale: Locale
}

/** Asks by address, so that an answer can be kept and passed on. Without `action` it stays on its page. */
export function SearchForm({ asked, options, problem, locale }: SearchFormProps) {
  const said = searchMessages[locale]
  const messages = messagesFor(locale)
  return (
    <search>
      <form className="search" method="get" aria-label={said.search}>
        <div className="search-words">
          <label htmlFor="search-q">{said.words}</label>
          <input
            id="search-q"
            name="q"
            type="search"
            defaultValue={asked.q}
            maxLength={200}
            autoComplete="off"
            aria-describedby="search-hint"
          />
          <button type="submit">{said.find}</button>
          <p id="search-hint" className="search-hint">
            {said.wordsHint}
          </p>
        </div>
        <details className="search-filters" open={hasFilter(asked)}>
          <summary>{said.filters}</summary>
          <div className="search-choices">
            <Choice
              name="section"
              label={messages.section}
              any={said.anySection}
              chosen={asked.section}
              names={options.sections}
              locale={locale}
            />
            <Choice
              name="analyst"
              label={messages.analyst}
              any={said.anyAnalyst}
              chosen={asked.analyst}
              names={options.analysts}
              locale={locale}
            />
            <Choice
              name="verdict"
              label={messages.verdict}
              any={said.anyVerdict}
              chosen={asked.verdict}
              names={verdicts.map((value) => ({
                slug: value,
                name: { text: said.results.verdicts[value], lang: locale },
              }))}
              locale={locale}
            />
            <Moment
              name="from"
              label={said.from}
              value={asked.from}
              isWrong={isWrong('from', problem)}
            />
            <Moment name="to" label={said.to} value={asked.to} isWrong={isWrong('to', problem)} />
            <datalist id="search-years">
              {options.years.map((year) => (
                <option key={year} value={year} />
              ))}
            </datalist>
            <p id="search-span" className="search-hint">
              {said.spanHint}
            </p>
          </div>
        </details>
      </form>
    </search>
  )
}

type ChoiceProps = {
  name: string
  label: string
  any: string
  chosen: string
  names: readonly SearchName[]
  locale: Locale
}

function Choice({ name, label, any, chosen, names, locale }: ChoiceProps) {
  return (
    <p>
      <label htmlFor={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {names.map(({ slug, name: said }) => (
          <option key={slug} value={slug} lang={langOf(said, locale)}>
            {said.text}
          </option>
        ))}
      </select>
    </p>
  )
}

type MomentProps = { name: 'from' | 'to'; label: string; value: string; isWrong: boolean }

function Moment({ name, label, value, isWrong }: MomentProps) {
  return (
    <p>
      <label htmlFor={`search-${name}`}>{label}</label>
      <input
        id={`search-${name}`}
        name={name}
        type="text"
        defaultValue={value}
        list="search-years"
        autoComplete="off"
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'search-problem' : 'search-span'}
      />
    </p>
  )
}

function isWrong(end: 'from' | 'to', problem: AskedProblem | null): boolean {
  return problem === end || problem === 'reversed'
}
