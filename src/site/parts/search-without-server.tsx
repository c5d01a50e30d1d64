import { Fragment } from 'react'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { verdicts } from '../../domain/verdict'
import { searchScriptName } from '../../search/script-name'
import { messagesFor } from '../messages/messages-for'
import { searchMessages } from '../messages/search'
import { trendsMessages } from '../messages/trends'
import type { SearchOptions } from './search-form'
import { langOf } from './spoken'
import { VerdictShape } from './verdict-shape'

type SearchWithoutServerProps = { options: SearchOptions; locale: Locale }

/** Where the script of a copy answers, and what to do where no script runs. */
export function SearchWithoutServer({ options, locale }: SearchWithoutServerProps) {
  const { results } = searchMessages[locale]
  return (
    <>
      <p className="search-status for-the-ear" role="status" />
      <section className="search-answer" data-words={JSON.stringify(results)} />
      {verdicts.map((value) => (
        <template key={value} data-shape={value}>
          <VerdictShape value={value} />
        </template>
      ))}
      <noscript>
        <OtherWays options={options} locale={locale} />
      </noscript>
      <script src={`/${searchScriptName}`} defer />
    </>
  )
}

function OtherWays({ options, locale }: SearchWithoutServerProps) {
  const said = searchMessages[locale]
  return (
    <div className="notice">
      <p>
        <WithName text={said.withoutScript} name="JavaScript" locale={locale} />
      </p>
      <ul className="ways-out">
        <li>
          <a href={paths.archive(locale)}>{messagesFor(locale).archive}</a>
        </li>
        <li>
          <a href={paths.trends(locale)}>{trendsMessages[locale].trends}</a>
        </li>
        {options.sections.map(({ slug, name }) => (
          <li key={slug}>
            <a href={paths.section(locale, slug)} lang={langOf(name, locale)}>
              {name.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A sentence with an English name in it, marked as such. */
function WithName({ text, name, locale }: { text: string; name: string; locale: Locale }) {
  if (locale === 'en') return text
  return text.split(name).map((part, at) => (
    <Fragment key={part}>
      {at > 0 && <span lang="en">{name}</span>}
      {part}
    </Fragment>
  ))
}
