import type {
  Access,
  AccessArgs,
  AccessResult,
  FieldAccess,
  Payload,
  PayloadRequest,
  Where,
} from 'payload'
import { picturesIn } from '../domain/rich-text'
import { idOf, isAtDesk, type Person, personOf, profileOf } from './person'

/* Each rule reads as the end of the sentence "… may be read (changed, created) by". */

export const nobody: Access = () => false

export const anyone: Access = () => true

export const staff: Access = ({ req }) => personOf(req) !== null

export const desk: Access = ({ req }) => isAtDesk(personOf(req))

export const admins: Access = ({ req }) => personOf(req)?.role === 'admin'

export const themselvesOrAdmins: Access = ({ req }) => {
  const person = personOf(req)
  if (!person) return false
  return person.role === 'admin' || { id: { equals: person.id } }
}

export const themselvesOrDesk: Access = ({ req }) => {
  const person = personOf(req)
  if (!person) return false
  return isAtDesk(person) || { id: { equals: person.id } }
}

/** Analysts write commentaries of their own; translators start none. */
export const analystsAndDesk: Access = ({ req }) => {
  const person = personOf(req)
  return isAtDesk(person) || person?.role === 'analyst'
}

/** Only what readers can see at that moment, unless one sits at the desk. */
export const publicOrDesk =
  (visible: (payload: Payload) => Promise<Where>): Access =>
  ({ req }) =>
    isAtDesk(personOf(req)) || visible(req.payload)

/** Only what readers can see, unless one works here. */
export const publicOrStaff =
  (visible: Where): Access =>
  ({ req }) =>
    personOf(req) !== null || visible

/** The commentaries whose analyst one is, or that one began. */
export const ownCommentaries: Access = ({ req }) => {
  const person = personOf(req)
  if (!person) return false
  return isAtDesk(person) || commentariesOf(person)
}

/** The commentaries that one may look into: one's own, and those with a text to translate. */
export const readableCommentaries: Access = async ({ id, req }) => {
  const person = personOf(req)
  if (!person) return false
  if (isAtDesk(person)) return true
  const within = id === undefined ? null : String(id)
  return { or: [commentariesOf(person), { id: { in: await translatedBy(person, req, within) } }] }
}

/** All texts of a commentary that one may look into. */
export const readableTexts: Access = async ({ id, req }) => {
  const person = personOf(req)
  if (!person) return false
  if (isAtDesk(person)) return true
  const within = await commentaryOf(id, req)
  const commentaries = await readableCommentaryIds(person, req, within)
  const readable: Where = {
    or: [
      { author: { equals: person.id } },
      { translator: { equals: person.id } },
      { commentary: { in: commentaries } },
    ],
  }
  return readable
}

/**
 * The texts that one may change: what one wrote or translates, and texts of one's own commentaries
 * that nobody else translates. The workflow decides in which state.
 */
export const ownTexts: Access = async ({ id, req }) => {
  const person = personOf(req)
  if (!person) return false
  if (isAtDesk(person)) return true
  const within = await commentaryOf(id, req)
  const commentaries = await idsOf(req, 'commentaries', amid(within, commentariesOf(person)))
  const own: Where = {
    or: [
      { author: { equals: person.id } },
      { translator: { equals: person.id } },
      { and: [{ commentary: { in: commentaries } }, { translator: { exists: false } }] },
    ],
  }
  return own
}

/** Earlier wordings of the texts that one may read. */
export const versionsOfReadableTexts: Access = (args) => onReadableTexts('parent', args)

/** Notes on texts that one may read. */
export const notesOnReadableTexts: Access = (args) => onReadableTexts('text', args)

const seen: Where = { isPublic: { equals: true } }

/** Pictures that readers see, one's own, and those in the texts that one may look into. */
export const readableMedia: Access = async ({ req }) => {
  const person = personOf(req)
  if (!person) return seen
  if (isAtDesk(person)) return true
  const readable: Where = {
    or: [
      seen,
      { uploadedBy: { equals: person.id } },
      { id: { in: await picturesInTexts(person, req) } },
    ],
  }
  return readable
}

/** Pictures that one brought in. */
export const ownMedia: Access = ({ req }) => {
  const person = personOf(req)
  if (!person) return false
  return isAtDesk(person) || { uploadedBy: { equals: person.id } }
}

export const fieldForNobody: FieldAccess = () => false

export const fieldForDesk: FieldAccess = ({ req }) => isAtDesk(personOf(req))

export const fieldForAdmins: FieldAccess = ({ req }) => personOf(req)?.role === 'admin'

export const fieldForSelfOrAdmins: FieldAccess = ({ req, id }) => {
  const person = personOf(req)
  return person !== null && (person.role === 'admin' || person.id === id)
}

async function onReadableTexts(path: string, args: AccessArgs): Promise<AccessResult> {
  const readable = await readableTexts(args)
  if (typeof readable === 'boolean') return readable
  return { [path]: { in: await idsOf(args.req, 'texts', readable) } }
}

function commentariesOf(person: Person): Where {
  const profile = profileOf(person)
  const begun: Where = { createdBy: { equals: person.id } }
  if (person.role !== 'analyst' || profile === null) return begun
  return { or: [begun, { analysts: { in: [profile] } }] }
}

/** The commentary of the one text that is asked for; null where many are, or it is not there. */
async function commentaryOf(id: AccessArgs['id'], req: PayloadRequest): Promise<string | null> {
  if (id === undefined) return null
  const { docs } = await req.payload.find({
    collection: 'texts',
    where: { id: { equals: id } },
    select: { commentary: true },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true, req },
  })
  return idOf(docs[0]?.commentary)
}

/**
 * Whoever has written for years has a thousand commentaries: where one document is asked for, only
 * what it belongs to is looked at.
 */
function amid(commentary: string | null, where: Where): Where {
  return commentary === null ? where : { and: [{ id: { equals: commentary } }, where] }
}

async function readableCommentaryIds(
  person: Person,
  req: PayloadRequest,
  within: string | null = null,
): Promise<string[]> {
  const [own, translated] = [
    await idsOf(req, 'commentaries', amid(within, commentariesOf(person))),
    await translatedBy(person, req, within),
  ]
  return [...own, ...translated]
}

async function translatedBy(
  person: Person,
  req: PayloadRequest,
  within: string | null,
): Promise<string[]> {
  const translated: Where = { translator: { equals: person.id } }
  const { docs } = await req.payload.find({
    collection: 'texts',
    where: within === null ? translated : { and: [{ commentary: { equals: within } }, translated] },
    select: { commentary: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ commentary }) => (typeof commentary === 'string' ? commentary : commentary.id))
}

/** Pictures of what is printed are public by then, so only other texts need to be read. */
async function picturesInTexts(person: Person, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'texts',
    where: {
      and: [
        { commentary: { in: await readableCommentaryIds(person, req) } },
        { state: { not_in: ['published', 'retracted'] } },
      ],
    },
    select: { body: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.flatMap(({ body }) => picturesIn(body))
}

async function idsOf(
  req: PayloadRequest,
  collection: 'commentaries' | 'texts',
  where: Where,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}
