import type { Payload } from 'payload'
import { isLocale, type Locale, type Localized, locales } from '../../domain/locale'
import { toldBody } from '../../domain/told-body'
import {
  type ChangeAnswer,
  isSameValue,
  openAnswers,
  type WaitingChange,
} from '../../domain/waiting-change'
import { fieldAt } from '../field-at'
import { idOf, isAtDesk, type Person } from '../person'
import { namesOf } from '../shown-names'
import { waitingIn } from '../storage/waiting-fields'
import { valueAt } from '../value-at'
import {
  findAllWaiting,
  findWaitingDocument,
  type Subject,
  seenAt,
  type WaitingDocument,
} from './waiting-documents'

/** A change that waits, as somebody at the desk is shown it. */
export type ShownChange = {
  id: string
  label: Localized
  language: Locale | null
  /** What readers see, and what they would see; a picture by its description, or its file's name. */
  from: string
  to: string
  /** The address of a small copy, where they would see another picture. */
  picture: string | null
  /** Null of an analyst whose name is not for whoever asks. */
  who: string | null
  at: string
  /** Readers see something else by now than when it was asked for. */
  isOld: boolean
  answers: ChangeAnswer[]
}

/** Of everything of which changes wait, where it is and what it is called. */
export type WaitingPlace = { subject: Subject; name: string; changes: ShownChange[] }

/** The changes of a document that wait; null where there is no such document, or it is not theirs. */
export async function readWaitingChanges(
  payload: Payload,
  viewer: Person,
  subject: Subject,
): Promise<ShownChange[] | null> {
  if (!isAtDesk(viewer)) return null
  const document = await findWaitingDocument(payload, subject)
  return document ? shown(payload, viewer, { subject, document }) : null
}

/** Everything that waits, for the first screen. */
export async function readAllWaiting(payload: Payload, viewer: Person): Promise<WaitingPlace[]> {
  if (!isAtDesk(viewer)) return []
  const places: WaitingPlace[] = []
  for (const place of await findAllWaiting(payload))
    places.push({
      subject: place.subject,
      name: calledIn(place.document, viewer),
      changes: await shown(payload, viewer, place),
    })
  return places
}

type Place = { subject: Subject; document: WaitingDocument }

async function shown(
  payload: Payload,
  viewer: Person,
  { document, subject }: Place,
): Promise<ShownChange[]> {
  const changes = waitingIn(document)
  const nameOf = await namesOf(
    payload,
    viewer,
    changes.map(({ by }) => by),
  )
  const all: ShownChange[] = []
  for (const change of changes) {
    const isCurrent = isSameValue(seenAt(document, change), change.from)
    const isAsker = change.by === viewer.id
    const before = await said(payload, change, seenAt(document, change))
    const after = await said(payload, change, change.to)
    all.push({
      ...{ id: change.id, language: change.language, at: change.at, isOld: !isCurrent },
      label: labelOf(payload, subject.slug, change),
      from: before.words,
      to: after.words,
      picture: after.picture,
      who: nameOf({
        ...{ actor: change.by, actorName: change.byName, actorRole: change.byRole },
        step: 'askChange',
      }),
      answers: openAnswers({ role: viewer.role, isAsker, isCurrent }),
    })
  }
  return all
}

/** A field by its own label, with that of its group. */
export function labelOf(
  payload: Payload,
  slug: string,
  { field }: Pick<WaitingChange, 'field'>,
): Localized {
  const [first = '', ...rest] = field.split('.')
  const paths = rest.length === 0 ? [first] : [first, field]
  const say = (locale: Locale) =>
    paths.map((path) => labelIn(fieldAt(payload, slug, path), locale) ?? path).join(': ')
  return { en: say('en'), be: say('be'), ru: say('ru') }
}

function labelIn(field: ReturnType<typeof fieldAt>, locale: Locale): string | null {
  const label: unknown = field && 'label' in field ? field.label : null
  const words: unknown =
    typeof label === 'object' && label !== null ? Reflect.get(label, locale) : label
  return typeof words === 'string' ? words : null
}

type Said = { words: string; picture: string | null }

async function said(payload: Payload, { field }: WaitingChange, value: unknown): Promise<Said> {
  if (field !== 'photo') return { words: inFull(value), picture: null }
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { equals: idOf(value as string | null) ?? '' } },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true, locale: 'all' },
  })
  const [shown] = docs
  if (!shown) return { words: '', picture: null }
  // With a yes readers of every language get it.
  const words = locales.flatMap((language) => {
    const said = [shown.alt, shown.credit].map((one) => valueAt(one, language)).filter(Boolean)
    return said.length > 0 ? `${language}: ${said.join(' / ')}` : []
  })
  return { words: words.join('\n') || shown.filename || '', picture: shown.thumbnailURL ?? null }
}

/** All of a value, because whoever says yes to it has no other place to read it. */
function inFull(value: unknown): string {
  return typeof value === 'object' && value !== null ? toldBody(value) : String(value ?? '')
}

/** By its name in the language of whoever looks, or in any. */
function calledIn(document: WaitingDocument, viewer: Person): string {
  const names = Object(document.name ?? document.label ?? document.alt ?? {}) as Partial<Localized>
  const own = viewer.languages?.find(isLocale)
  return (own && names[own]) || names.en || names.be || names.ru || String(document.filename ?? '')
}
