import type { PayloadRequest } from 'payload'
import { missingFor, type Requirement } from '../domain/completeness'
import { plainText } from '../domain/plain-text'
import { picturesIn } from '../domain/rich-text'
import { isPrintableSlug } from '../domain/slug'
import type { Actor } from '../domain/workflow'
import type { Commentary, Text } from '../payload-types'
import { factsOf } from './content'
import { idOf, idsIn, type Person, profileOf } from './person'
import { picturesOf } from './shown-pictures'

type Asking = Pick<PayloadRequest, 'payload'>

/**
 * Who a person is to a text: see `Actor`. The commentary is the one whose facts are read and hashed,
 * so that whoever has changed them meanwhile is not taken for a second reader of the new ones.
 */
export async function actorOnText(
  { text, commentary }: { text: Text; commentary: Commentary },
  person: Person,
  req: Asking,
): Promise<Actor> {
  const pictures = await picturesOf(req, text.body)
  const parts = [text, commentary, ...pictures]
  const contributors = parts.flatMap((part) => idsIn(part.contributors ?? []))
  const isAnalyst = idOf(text.translator) === null && isTheirs(commentary, person)
  return {
    role: person.role,
    isOwner: isWriter(text, person) || isAnalyst,
    hasWritten: isWriter(text, person) || contributors.includes(person.id),
  }
}

/** Whether a person owns a text: see `Actor`. */
export async function isOwner(text: Text, person: Person, req: Asking): Promise<boolean> {
  if (isWriter(text, person)) return true
  return idOf(text.translator) === null && isOwnCommentary(idOf(text.commentary), person, req)
}

function isWriter({ author, translator }: Text, { id }: Person): boolean {
  return idOf(author) === id || idOf(translator) === id
}

/** What a text and its commentary still lack before somebody is asked to read it. */
export async function missingIn(
  text: Text,
  commentary: Commentary,
  req: Asking,
): Promise<Requirement[]> {
  const facts = factsOf(commentary)
  return missingFor(
    {
      title: Boolean(text.title?.trim()),
      slug: isPrintableSlug(text.slug),
      lead: Boolean(text.lead?.trim()),
      body: plainText(text.body) !== '',
      reason: Boolean(text.reason?.trim()),
      issue: facts.issue !== null,
      section: facts.section !== null,
      verdict: facts.verdict !== null,
      analysts: facts.analysts.length > 0,
      alt: await picturesAreDescribed(text, req),
    },
    commentary.archive?.isArchive === true,
  )
}

async function picturesAreDescribed(text: Text, { payload }: Asking): Promise<boolean> {
  const ids = picturesIn(text.body)
  if (ids.length === 0) return true
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    locale: text.language,
    fallbackLocale: false,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.length === ids.length && docs.every(({ alt }) => Boolean(alt?.trim()))
}

/** Whether a person is an analyst of a commentary or began it. */
export async function isOwnCommentary(
  id: string | null,
  person: Person,
  { payload }: Asking,
): Promise<boolean> {
  if (id === null) return false
  const { docs } = await payload.find({
    collection: 'commentaries',
    where: { id: { equals: id } },
    select: { createdBy: true, analysts: true },
    depth: 0,
    overrideAccess: true,
  })
  const [commentary] = docs
  return commentary !== undefined && isTheirs(commentary, person)
}

function isTheirs(
  { analysts, createdBy }: Pick<Commentary, 'analysts' | 'createdBy'>,
  person: Person,
): boolean {
  if (idOf(createdBy) === person.id) return true
  const profile = profileOf(person)
  return person.role === 'analyst' && profile !== null && idsIn(analysts ?? []).includes(profile)
}
