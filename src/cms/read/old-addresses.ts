import type { Payload } from 'payload'
import { oldPlaces } from '../../domain/old-address'
import { paths } from '../../domain/paths'
import { type Place, placeAt } from '../../domain/site-path'
import { readLanguagesElsewhere } from './commentary'
import { isOut } from './is-out'
import { findOldPlace } from './old-places'
import { findRedirect } from './site'
import { readTakenBack } from './taken-back'

/** More than any chain that grew by itself; a longer one leads nowhere. */
const mostSteps = 20

/**
 * Where an address leads at which there is no page: the one final path of this site, from which no
 * redirect leads on. Null when it never was ours, leads in a circle, or has a page of its own.
 * `search` begins with `?` or is empty.
 */
export async function resolveOldAddress(
  payload: Payload,
  path: string,
  search = '',
): Promise<string | null> {
  const asked = decoded(path)
  const seen = new Set([asked])
  let here = await nextStep(payload, asked, search)
  for (let step = 0; here !== null && step < mostSteps; step += 1) {
    const { path: reached, search: query } = takenApart(here)
    if (seen.has(reached)) return null
    seen.add(reached)
    const next = await nextStep(payload, reached, query)
    if (next === null) return here
    here = next
  }
  return null
}

/** Where a path leads on; null where its own answer stands. Exact redirects come before rules. */
async function nextStep(payload: Payload, path: string, search: string): Promise<string | null> {
  const bare = path.replace(/(.)\/+$/, '$1')
  const place = placeAt(bare)
  const isRootWithQuery = bare === '/' && search !== ''
  if (!isRootWithQuery && (await isOut(payload, place))) return bare === path ? null : bare
  const exact = search === '' ? [path] : [`${path}${search}`, path]
  for (const address of exact) {
    const to = await findRedirect(payload, address)
    if (to !== null) return to
  }
  const elsewhere = await otherAddress(payload, place)
  if (elsewhere !== null) return elsewhere
  for (const old of oldPlaces(path, search)) {
    const to = await findOldPlace(payload, old)
    if (to !== null && to !== path) return to
  }
  return null
}

/** A commentary asked for by an address that it had, or has in another language. */
async function otherAddress(payload: Payload, place: Place): Promise<string | null> {
  if (place.kind !== 'commentary') return null
  const { locale, week, slug } = place
  const takenBack = await readTakenBack(payload, locale, week, slug)
  const known = takenBack?.languages ?? (await readLanguagesElsewhere(payload, week, slug))
  const here = known.find((language) => language.locale === locale)
  return here ? paths.commentary(locale, week, here.slug) : null
}

function takenApart(address: string): { path: string; search: string } {
  const [, path = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(address) ?? []
  return { path: decoded(path), search }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A malformed escape: the address can only be known as it was written.
    return path
  }
}
