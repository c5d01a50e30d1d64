import type { UIFieldServerProps } from 'payload'
import { localeNames, locales } from '../../domain/locale'
import { isAtDesk, personOf } from '../person'
import { StartText } from './start-text'
import { StateChip } from './state-chip'
import { adminLocale, wordsIn } from './words'

/** The texts of a commentary by language; a missing one can be started here. */
export async function TextsOfCommentary({ id, i18n, payload, req }: UIFieldServerProps) {
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const person = personOf(req)
  if (!id || !person) return <p className="desk-hint">{words.saveFirst}</p>
  const { docs } = await payload.find({
    collection: 'texts',
    where: { commentary: { equals: id } },
    select: { language: true, state: true, title: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: person,
  })
  const mayStart = isAtDesk(person) || person.role === 'analyst'
  return (
    <section className="desk-panel">
      <h3>{words.texts}</h3>
      <ul className="desk-texts">
        {locales.map((language) => {
          const text = docs.find((doc) => doc.language === language)
          return (
            <li key={language}>
              <span>{localeNames[language]}</span>
              {text ? (
                <a href={`/admin/collections/texts/${text.id}`} lang={language}>
                  {text.title || '—'}
                </a>
              ) : (
                <span className="desk-hint">{words.notStarted}</span>
              )}
              {text && <StateChip locale={locale} state={text.state} />}
              {!text && mayStart && (
                <StartText commentary={String(id)} language={language} words={words} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
