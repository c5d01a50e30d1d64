import type { CollectionBeforeOperationHook, Where } from 'payload'
import { personOf } from '../person'
import { idsByTitle, type Titled, titleFields } from '../read/known-titles'

/** Nobody looks through more of what was found, and not every database can be asked for all. */
const atMost = 2000

/**
 * Searches the lists of the desk by what documents are called as readers' search compares words.
 * Whoever asks gets only what they may read all the same: this says no more than which documents are
 * asked for.
 */
export const findByTitle: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const isSearch = (operation === 'read' || operation === 'count') && personOf(req) !== null
  if (!isSearch || !('where' in args) || !args.where) return args
  if (!(collection.slug in titleFields)) return args
  const slug = collection.slug as Titled
  const fields: readonly string[] = titleFields[slug]
  const inIds = async (where: Where): Promise<Where> => {
    const entries = await Promise.all(
      Object.entries(where).map(async ([key, value]) => {
        if (Array.isArray(value)) return [key, await Promise.all(value.map(inIds))] as const
        const question = fields.includes(key) ? questionIn(value) : null
        if (question === null) return [key, value] as const
        return ['id', { in: await idsByTitle(req.payload, slug, question, { atMost }) }] as const
      }),
    )
    // Two of its fields in one condition would both be its ids.
    return entries.length === 1
      ? Object.fromEntries(entries)
      : { and: entries.map(([key, value]) => ({ [key]: value }) as Where) }
  }
  return { ...args, where: await inIds(args.where) }
}

/** What is looked for in a field, when nothing else is asked of it. */
function questionIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const [[operator, question] = [], ...others] = Object.entries(value)
  const isOne = operator === 'like' && typeof question === 'string' && others.length === 0
  return isOne && question.trim() !== '' ? question : null
}
