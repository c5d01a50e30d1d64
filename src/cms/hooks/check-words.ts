import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { checkSlug, slugOf } from '../../domain/slug'
import { withoutUnfinishedLinks } from '../../domain/unfinished-links'
import type { Text } from '../../payload-types'
import { bodyRefusal } from '../messages/body-refusal'
import { sentence } from '../messages/sentence'

/** Refuses what must not stand in a text, and makes its address from the title when it has none. */
export const checkWords: CollectionBeforeValidateHook<Text> = ({ data, originalDoc, req }) => {
  if (!data) return data
  const refuse = (path: string, message: string) => {
    throw new ValidationError({ collection: 'texts', errors: [{ path, message }], req })
  }
  const refusal = bodyRefusal(req, data.body)
  if (refusal !== null) refuse('body', refusal)
  const slug = data.slug === undefined ? originalDoc?.slug : data.slug?.trim()
  // What was saved before there was a rule keeps its address.
  if (slug && slug !== originalDoc?.slug) {
    const checked = checkSlug(slug)
    if (!checked.ok) refuse('slug', sentence(req, checked.reason))
  }
  const title = (data.title ?? originalDoc?.title ?? '').trim()
  const body = data.body === undefined ? {} : { body: withoutUnfinishedLinks(data.body) }
  return { ...data, ...body, slug: slug || slugOf(title) || null }
}
