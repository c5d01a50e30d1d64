import { randomUUID } from 'node:crypto'
import {
  APIError,
  type CollectionBeforeChangeHook,
  type GlobalBeforeChangeHook,
  type GlobalSlug,
  type PayloadRequest,
  type RequestContext,
} from 'payload'
import { isLocale, type Locale } from '../../domain/locale'
import { isSameValue, type WaitingChange } from '../../domain/waiting-change'
import { isKnown } from '../actions/known-to-readers'
import { actorFrom, type RecordedActor } from '../actor'
import { now } from '../clock'
import { isLocalized } from '../field-at'
import { carrying, type NewEntry } from '../log/carry'
import { sentence } from '../messages/sentence'
import { type Person, personOf } from '../person'
import { waitingFieldsOf } from '../public-fields'
import type { Kept } from '../storage/kept-fields'
import { asWaiting, waitingIn } from '../storage/waiting-fields'
import { valueAt, withValueAt } from '../value-at'

/** What an action says in the context of a save by which it carries out a change that waited. */
export type CarriedOut = { change: string; entry: NewEntry }

type Data = Record<string, unknown>
type Original = Data & Kept & { waiting?: unknown; id?: string; isPublic?: boolean | null }
type Saving = { slug: string; data: Data; original: Original; req: PayloadRequest }

/**
 * Takes out of a save what readers would see of it at once, and keeps it beside until a second
 * person says yes. What no reader knows yet is simply stored, as is what the system writes by itself.
 */
export const holdBack: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) =>
  operation === 'create'
    ? { ...data, ...asWaiting([]) }
    : held({ slug: collection.slug, data, original: originalDoc, req })

/** The same for a global, whose hooks do not see what is hidden. */
export const holdBackGlobal: GlobalBeforeChangeHook = async ({
  data,
  global,
  originalDoc,
  req,
}) => {
  const slug = global.slug
  const { entries, isUnlogged, unlogged, waiting } = await req.payload.db.findGlobal<
    Kept & { waiting?: unknown }
  >({ slug: slug as GlobalSlug, req })
  const kept = { entries, isUnlogged, unlogged }
  return held({
    ...{ slug, req, data: { ...data, ...kept } },
    original: { ...originalDoc, waiting },
  })
}

async function held({ slug, data, original, req }: Saving): Promise<Data> {
  const waiting = waitingIn(original)
  const carriedOut = carriedOutIn(req.context)
  if (carriedOut) {
    const left = waiting.filter(({ id }) => id !== carriedOut.change)
    return { ...data, ...asWaiting(left), ...carrying(data, carriedOut.entry) }
  }
  const person = personOf(req)
  const changed = waitingFieldsOf(slug).filter(
    (path) => !isSameValue(valueAt(data, path), valueAt(original, path)),
  )
  if (!person || changed.length === 0 || !(await isKnown(req, slug, original)))
    return { ...data, ...asWaiting(waiting) }
  const asked = changed.map((field) =>
    askedBy(person, { field, language: languageIn(req, slug, field), data, original }),
  )
  const isNew = asked.filter((change) => !waiting.some((known) => isSameChange(known, change)))
  const others = waiting.filter((known) => !isNew.some((change) => isSamePlace(known, change)))
  tell(req.context, asked)
  let stays: Data = { ...data, ...asWaiting([...others, ...isNew]) }
  for (const path of changed) stays = withValueAt(stays, path, valueAt(original, path))
  for (const change of isNew) stays = { ...stays, ...carrying(stays, entryOf(change, person)) }
  return stays
}

type Asking = { field: string; language: Locale | null; data: Data; original: Data }

function askedBy(person: Person, { data, field, language, original }: Asking): WaitingChange {
  const [from, to] = [valueAt(original, field) ?? null, valueAt(data, field) ?? null]
  return {
    ...{ id: randomUUID(), field, language, from, to, at: now().toISOString() },
    ...{ by: person.id, byName: person.name, byRole: person.role },
  }
}

/** Of the language that the save is in; with all at once, nobody could say yes to one. */
function languageIn(req: PayloadRequest, slug: string, field: string): Locale | null {
  if (!isLocalized(req.payload, slug, field)) return null
  if (isLocale(req.locale)) return req.locale
  throw new APIError(sentence(req, 'oneLanguageAtATime'), 400)
}

function isSamePlace(one: WaitingChange, other: WaitingChange): boolean {
  return one.field === other.field && one.language === other.language
}

/** Somebody asks again for what waits already. */
function isSameChange(known: WaitingChange, asked: WaitingChange): boolean {
  return (
    isSamePlace(known, asked) &&
    isSameValue(known.to, asked.to) &&
    isSameValue(known.from, asked.from)
  )
}

/** What was asked for stands in no log that is kept for ever: readers may never see it. */
function entryOf(change: WaitingChange, person: Person): RecordedActor & NewEntry {
  return { ...actorFrom(person), step: 'askChange', note: placeOf(change), ref: change.id }
}

/** A field as the log names it, such as `name (be)`. */
export function placeOf({ field, language }: Pick<WaitingChange, 'field' | 'language'>): string {
  return language === null ? field : `${field} (${language})`
}

export function carriedOutIn({ carriedOut }: RequestContext): CarriedOut | null {
  return (carriedOut as CarriedOut | undefined) ?? null
}

/** For the answer to whoever saves, which says what of it waits. */
function tell(context: RequestContext, asked: readonly WaitingChange[]): void {
  context.heldBack = [...heldBackIn(context), ...asked]
}

export function heldBackIn({ heldBack }: RequestContext): WaitingChange[] {
  return (heldBack as WaitingChange[] | undefined) ?? []
}
