import type { Said } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import type { MissingKind } from '../messages/message-set'
import { messagesFor } from '../messages/messages-for'
import { type Alternate, inLanguages, type PageView } from '../page-view'
import { langOf } from '../parts/spoken'

type CommentaryElsewhere = {
  week: string
  elsewhere: readonly { locale: Locale; slug: string; title: string }[]
  locale: Locale
}

/**
 * Answers for a commentary by an address that its text in this language does not have: where it
 * can be read, or a redirect to the right address, or null when no language has it.
 */
export function commentaryElsewhere(asked: CommentaryElsewhere): PageView | Redirect | null {
  const { week, elsewhere, locale } = asked
  const existing = elsewhere.map((text) => ({
    locale: text.locale,
    path: paths.commentary(text.locale, week, text.slug),
    title: { text: text.title, lang: text.locale },
  }))
  const here = existing.find((text) => text.locale === locale)
  if (here) return { redirect: here.path }
  return existing.length === 0
    ? null
    : missingLanguagePage({ kind: 'commentary', existing, locale })
}

type ListElsewhere = {
  kind: MissingKind
  name: Said
  languages: readonly Locale[]
  path: (locale: Locale) => string
  locale: Locale
}

/**
 * Answers for a section or analyst without anything in this language; null when there is nothing
 * in any, or when there is in this one and only the asked-for page of the list is missing.
 */
export function listElsewhere(asked: ListElsewhere): PageView | null {
  const { kind, name, languages, path, locale } = asked
  if (languages.includes(locale)) return null
  const existing = inLanguages(languages, path).map((page) => ({ ...page, title: name }))
  return existing.length === 0 ? null : missingLanguagePage({ kind, existing, locale })
}

export type Redirect = { redirect: string }

/** The page in a language in which it exists, and what it is called there. */
type Existing = Alternate & { title: Said }

type MissingProps = { kind: MissingKind; existing: readonly Existing[]; locale: Locale }

/** Says in the reader's language that a page is not written in it, and where it can be read. */
function missingLanguagePage({ kind, existing, locale }: MissingProps): PageView {
  return {
    status: 404,
    locale,
    title: messagesFor(locale).missing[kind],
    description: null,
    path: null,
    alternates: existing.map(({ locale: language, path }) => ({ locale: language, path })),
    place: null,
    content: <MissingLanguage kind={kind} existing={existing} locale={locale} />,
  }
}

function MissingLanguage({ kind, existing, locale }: MissingProps) {
  const messages = messagesFor(locale)
  return (
    <div className="notice-page">
      <h1>{messages.missing[kind]}</h1>
      <p>{messages.readIt}</p>
      <ul className="existing">
        {existing.map(({ locale: language, path, title }) => (
          <li key={language}>
            <a href={path} hrefLang={language} rel="alternate">
              {messages.inLanguage[language]}
            </a>{' '}
            <span lang={langOf(title, locale)}>{title.text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
