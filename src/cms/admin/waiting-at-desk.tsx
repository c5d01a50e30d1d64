import type { ServerProps } from 'payload'
import { localeNames } from '../../domain/locale'
import { personOf } from '../person'
import { readAllWaiting, type WaitingPlace } from '../read/waiting-changes'
import { adminLocale, wordsIn } from './words'

/** On the first screen: everything that waits for a second person's yes, and where. */
export async function WaitingAtDesk({ i18n, payload, user }: ServerProps) {
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const person = personOf({ user: user ?? null })
  const places = person ? await readAllWaiting(payload, person) : []
  if (places.length === 0) return null
  const count = places.reduce((sum, { changes }) => sum + changes.length, 0)
  return (
    <section className="desk-panel" data-waiting={count}>
      <h3>
        {words.waitingChanges}: {count}
      </h3>
      <ul>
        {places.map(({ changes, name, subject }) => (
          <li key={`${subject.slug}:${subject.id}`}>
            <a href={addressOf({ subject })}>
              {[
                name,
                ...changes.map(
                  ({ label, language }) =>
                    `${label[locale]} (${language ? localeNames[language] : words.allLanguages})`,
                ),
              ]
                .filter(Boolean)
                .join(' · ')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function addressOf({ subject: { id, slug } }: Pick<WaitingPlace, 'subject'>): string {
  return id === null ? `/admin/globals/${slug}` : `/admin/collections/${slug}/${id}`
}
