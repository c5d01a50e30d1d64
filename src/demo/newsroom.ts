import type { Payload } from 'payload'
import type { Person } from '../cms/person'
import type { Locale } from '../domain/locale'
import type { Demonstration, DemoPerson, DemoPiece, DemoText } from './demonstration'

/** Somebody of the demonstration, with their account. */
export type Colleague = DemoPerson & { account: Person }

/** The newsroom while it is filled: who is there, and the ids of what is there, by their names. */
export type Newsroom = {
  payload: Payload
  demonstration: Demonstration
  people: Colleague[]
  /** By file. */
  pictures: Map<string, string>
  /** By slug. */
  sections: Map<string, string>
  analysts: Map<string, string>
  /** By value. */
  verdicts: Map<string, string>
  /** By week. */
  issues: Map<string, string>
  /** By the name of the piece; of texts, with the language: `2026-W36/4-harvest.be`. */
  commentaries: Map<string, string>
  texts: Map<string, string>
}

/** What a call to Payload says that somebody makes: their rights apply, and the log names them. */
export function as({ account }: Colleague) {
  return { user: account, overrideAccess: false, depth: 0 } as const
}

/** The id behind a name; whatever is named was made before. */
export function idIn(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`${name} was to be brought in before.`)
  return id
}

export function textName(piece: DemoPiece, { language }: Pick<DemoText, 'language'>): string {
  return `${piece.name}.${language}`
}

export function adminOf(room: Newsroom): Colleague {
  return found(room, ({ role }) => role === 'admin')
}

/** The editors take turns: one has the first issue, another the second. */
export function editorOf(room: Newsroom, place: number): Colleague {
  const editors = room.people.filter(({ role }) => role === 'editor')
  return found(room, (person) => person === editors[place % editors.length])
}

/** Whoever writes a text: the analyst the original, the translator of its language another. */
export function writerOf(room: Newsroom, piece: DemoPiece, language: Locale): Colleague {
  return language === piece.original
    ? found(room, ({ analyst }) => analyst === piece.analysts[0])
    : translatorOf(room, language)
}

export function translatorOf(room: Newsroom, language: Locale): Colleague {
  return found(room, ({ role, languages }) => role === 'translator' && languages.includes(language))
}

function found({ people }: Newsroom, isMeant: (person: Colleague) => boolean): Colleague {
  const person = people.find(isMeant)
  if (!person) throw new Error('Somebody was to have an account before.')
  return person
}
