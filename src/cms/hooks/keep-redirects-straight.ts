import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { checkPath } from '../../domain/typed-path'
import type { Redirect } from '../../payload-types'
import { sentence } from '../messages/sentence'
import type { SentenceKey } from '../messages/sentences'

/**
 * Refuses a redirect that would lead readers through two, or in a circle: to itself, to an address
 * that leads on, or from one to which another leads. What a release leaves behind is kept straight
 * by `leaveRedirects`.
 */
export const keepRedirectsStraight: CollectionBeforeValidateHook<Redirect> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const [from, to] = [data.from ?? originalDoc?.from, data.to ?? originalDoc?.to]
  // What is missing or no path, the fields themselves refuse.
  if (typeof from !== 'string' || typeof to !== 'string') return data
  if (!checkPath(from).ok || !checkPath(to).ok) return data
  const refuse = (path: 'from' | 'to', key: SentenceKey, values: Record<string, string> = {}) => {
    const message = sentence(req, key, values)
    throw new ValidationError({ collection: 'redirects', errors: [{ path, message }], req })
  }
  if (addressOf(from) === addressOf(to)) refuse('to', 'redirectToItself')
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: { or: [{ from: { in: variantsOf(from, to) } }, { to: { contains: addressOf(from) } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const others = docs.filter(({ id }) => id !== originalDoc?.id)
  const onward = others.find((other) => addressOf(other.from) === addressOf(to))
  if (onward) refuse('to', 'redirectLeadsOn', { address: onward.from, to: onward.to })
  const known = others.find((other) => addressOf(other.from) === addressOf(from))
  if (known) refuse('from', 'redirectKnown', { address: known.from, to: known.to })
  const before = others.find((other) => addressOf(other.to) === addressOf(from))
  if (before) refuse('from', 'redirectLedTo', { address: before.from })
  return { ...data, from: from.trim(), to: withoutSlash(to.trim()) }
}

/** What two addresses are compared by: neither a slash at the end nor a place on the page counts. */
function addressOf(address: string): string {
  return withoutSlash(address.trim().replace(/#.*$/, ''))
}

function variantsOf(...addresses: string[]): string[] {
  return addresses.flatMap((address) => {
    const bare = addressOf(address)
    return [bare, `${bare}/`]
  })
}

/** Our own addresses have none at their end, so it would cost readers another redirect. */
function withoutSlash(address: string): string {
  return address.replace(/(.)\/+$/, '$1')
}
