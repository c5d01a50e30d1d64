import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import type { Person } from '../person'
import { NewNote } from './new-note'
import { NoteSeenTo } from './note-seen-to'
import { wordsIn } from './words'

type Props = { locale: Locale; payload: Payload; person: Person | null; text: string }

/** What readers at the desk remarked on a text, and room for one more remark. */
export async function ReviewNotes({ locale, payload, person, text }: Props) {
  const words = wordsIn(locale)
  const { docs } = await payload.find({
    collection: 'review-notes',
    where: { text: { equals: text } },
    sort: ['isDone', '-createdAt'],
    limit: 100,
    depth: 0,
    overrideAccess: false,
    user: person,
  })
  const open = docs.filter(({ isDone }) => !isDone).length
  return (
    <details className="desk-notes" open={open > 0}>
      <summary>
        {words.notes} ({open})
      </summary>
      <ul>
        {docs.map(({ from, id, isDone, note, passage }) => (
          <li data-done={isDone ? '' : undefined} key={id}>
            {passage && <blockquote>{passage}</blockquote>}
            <p>
              <strong>{from || words.theAnalyst}:</strong> {note}
            </p>
            <NoteSeenTo isDone={isDone === true} note={id} words={words} />
          </li>
        ))}
      </ul>
      <NewNote text={text} words={words} />
    </details>
  )
}
