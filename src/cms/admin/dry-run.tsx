'use client'

import { type Locale, localeNames, locales } from '../../domain/locale'
import type { DryRun, TriedText } from '../actions/dry-run'
import type { Words } from './words'

/** What `GET /api/issues/:id/release` answers. */
export type TriedRelease = Omit<DryRun, 'texts'> & {
  texts: (TriedText & { reasons: string[] })[]
  /** Why the whole of it would be refused, or null. */
  message: string | null
  /** What readers would get in the place of words of the issue that nobody has approved. */
  warnings: string[]
}

/** What a release would do now: to each text, to readers, to addresses. */
export function DryRunTable({ tried, words }: { tried: TriedRelease; words: Words }) {
  return (
    <div className="desk-tried" data-refusal={tried.refusal ?? 'none'}>
      {tried.message && <p role="alert">{tried.message}</p>}
      {tried.warnings.map((warning) => (
        <p data-warning="words" key={warning} role="alert">
          {warning}
        </p>
      ))}
      <table className="desk-board">
        <thead>
          <tr>
            <th scope="col">{words.texts}</th>
            <th scope="col">{words.language}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {tried.texts.map((row) => (
            <tr data-outcome={row.outcome} key={`${row.commentary} ${row.language}`}>
              <th lang={row.language} scope="row">
                {row.title}
              </th>
              <td>{localeNames[row.language]}</td>
              <td>{[outcomeOf(row, words), ...row.reasons].join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!tried.refusal && <Readers tried={tried} words={words} />}
      <Addresses tried={tried} words={words} />
    </div>
  )
}

/** A text that nothing but the others keeps back is not to blame. */
function outcomeOf({ outcome, reasons }: TriedRelease['texts'][number], words: Words): string {
  return outcome === 'stays' && reasons.length === 0 ? words.waits : words[outcome]
}

function Readers({ tried, words }: { tried: TriedRelease; words: Words }) {
  return (
    <details>
      <summary>{words.readersSee}</summary>
      <dl>
        {locales.map((locale) => (
          <div key={locale}>
            <dt>{localeNames[locale]}</dt>
            <dd lang={locale}>{seen(tried, locale, words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function seen({ readers }: TriedRelease, locale: Locale, words: Words): string {
  const titles = readers[locale].map(({ isNew, title }) =>
    isNew ? `${title} (${words.isNew})` : title,
  )
  return titles.join(' · ') || words.nothing
}

function Addresses({ tried: { addresses }, words }: { tried: TriedRelease; words: Words }) {
  const { appear, leadOn, noLongerLead } = addresses
  if (appear.length + leadOn.length + noLongerLead.length === 0) return null
  return (
    <details>
      <summary>{words.addresses}</summary>
      <ul>
        {appear.map((path) => (
          <li key={path}>
            {path} ({words.isNew})
          </li>
        ))}
        {leadOn.map(({ from, to }) => (
          <li key={from}>
            {from} {words.leadsTo} {to}
          </li>
        ))}
        {noLongerLead.map(({ from, to }) => (
          <li key={from}>
            {from} {words.noLongerLeadsTo} {to}
          </li>
        ))}
      </ul>
    </details>
  )
}
