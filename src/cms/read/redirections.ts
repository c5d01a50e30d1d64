import { setImmediate } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { paths } from '../../domain/paths'
import { placeAt } from '../../domain/site-path'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { isOut } from './is-out'
import { resolveOldAddress } from './old-addresses'

/** Two paths of this site: whoever asks for the first is led to the second, which is final. */
export type Redirection = { from: string; to: string }

const atOnce = 2000

/**
 * Every address that leads on and can be listed: what the desk or a changed slug left behind, and
 * the short address of each publication that readers see. In the order of `from`.
 */
export async function readRedirects(payload: Payload): Promise<Redirection[]> {
  const short: Redirection[] = []
  const out = new Set<string>()
  for (let page = 1, more = true; more; page += 1) {
    const { docs, hasNextPage } = await findAsReader(payload, 'publications', {
      select: { language: true, week: true, slug: true, number: true },
      sort: ['number', 'id'],
      limit: atOnce,
      page,
    })
    for (const address of docs.flatMap((one) => addressOf(one) ?? [])) out.add(address)
    short.push(...docs.flatMap(shortOf))
    more = hasNextPage
    // Lets others have their turn of the event loop, and libSQL free what it holds.
    await setImmediate()
  }
  const left: Redirection[] = []
  for (const redirect of await keptRedirects(payload, {})) {
    if (out.has(redirect.from)) continue
    // Nearly all lead straight to what is out; only the others need be followed.
    left.push(...(out.has(redirect.to) ? [redirect] : await redirection(payload, redirect.from)))
  }
  return [...left, ...short].toSorted(byFrom)
}

/**
 * The same, of all addresses that a release of some publications may have changed, by their ids.
 * `to` is null where nothing leads on any more.
 */
export async function readRedirectsOf(
  payload: Payload,
  publications: readonly string[],
): Promise<{ from: string; to: string | null }[]> {
  const all = await ofTheSameTexts(payload, publications)
  const addresses = [...new Set(all.flatMap((one) => addressOf(one) ?? []))]
  const kept = await keptRedirects(payload, {
    or: [{ to: { in: addresses } }, { from: { in: addresses } }],
  })
  const numbers = all.flatMap(({ number }) => (number ? paths.short(number) : []))
  const asked = [...new Set([...addresses, ...kept.map(({ from }) => from), ...numbers])]
  const found: { from: string; to: string | null }[] = []
  for (const from of asked) {
    const [redirect] = await redirection(payload, from)
    found.push(redirect ?? { from, to: null })
  }
  return found.toSorted(byFrom)
}

async function redirection(payload: Payload, from: string): Promise<Redirection[]> {
  const [path = '', search] = from.split(/(?=\?)/)
  const to = await resolveOldAddress(payload, path, search)
  return to === null || (await wasTakenBack(payload, to)) ? [] : [{ from, to }]
}

/** A list that anybody can read does not name what was taken back. */
async function wasTakenBack(payload: Payload, path: string): Promise<boolean> {
  const place = placeAt(path)
  return place.kind === 'commentary' && !(await isOut(payload, place))
}

async function keptRedirects(payload: Payload, where: Where): Promise<Redirection[]> {
  const { docs } = await payload.find({
    collection: 'redirects',
    where,
    select: { from: true, to: true },
    sort: 'from',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ from, to }) => ({ from, to }))
}

type Printed = Pick<Publication, 'language' | 'week' | 'slug' | 'number'>

/** Every copy that was ever made of the texts of some publications. */
async function ofTheSameTexts(payload: Payload, ids: readonly string[]): Promise<Printed[]> {
  const find = async (where: Where) => {
    const { docs } = await payload.find({
      collection: 'publications',
      where,
      select: { language: true, week: true, slug: true, number: true, text: true },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs as (Printed & Pick<Publication, 'text'>)[]
  }
  const named = await find({ id: { in: [...ids] } })
  return find({ text: { in: named.flatMap(({ text }) => idOf(text) ?? []) } })
}

function shortOf(one: Printed): Redirection[] {
  const to = addressOf(one)
  return to !== null && one.number ? [{ from: paths.short(one.number), to }] : []
}

function addressOf({ language, week, slug }: Printed): string | null {
  return week && slug ? paths.commentary(language, week, slug) : null
}

function byFrom(a: { from: string }, b: { from: string }): number {
  return a.from < b.from ? -1 : 1
}
