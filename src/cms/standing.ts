import type { PayloadRequest } from 'payload'
import { missingFor, type Requirement } from '../domain/completeness'
import { plainText } from '../domain/plain-text'
import { picturesIn } from '../domain/rich-text'
import { isPrintableSlug } from '../domain/slug'
import type { Actor } from '../domain/workflow'
import type { Commentary, Text } from '../payload-types'
import { factsOf } from './content'
import { idOf, type Person, profileOf } from './person'

type Asking = Pick<PayloadRequest, 'payload'>

/** Who a person is to a text: see `Actor`. */
export async function actorOnText(text: Text, person: Person, req: Asking): Promise<Actor> {
  const [author, translator] = [idOf(text.author), idOf(text.translator)]
  const contributors = (text.contributors ?? []).map((contributor) => idOf(contributor))
  const isWriter = author === person.id || translator === person.id
  const isAnalyst =
    translator === null && (await isOwnCommentary(idOf(text.commentary), person, req))
  return {
    role: person.role,
    isOwner: isWriter || isAnalyst,
    hasWritten: isWriter || contributors.includes(person.id),
  }
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
  if (!commentary) return false
  if (idOf(commentary.createdBy) === person.id) return true
  const profile = profileOf(person)
  const analysts = (commentary.analysts ?? []).map((analyst) => idOf(analyst))
  return person.role === 'analyst' && profile !== null && analysts.includes(profile)
}
