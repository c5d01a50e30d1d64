import type { Payload, Where } from 'payload'
import { paths } from '../../domain/paths'
import type { Commentary, Publication, Redirect } from '../../payload-types'
import { idOf } from '../person'
import { changeDocument } from '../storage/change-document'
import { whileBusy } from '../storage/repeat'
import { isTaken } from '../storage/taken'
import { DatabaseBusy } from '../storage/write-conflict'
import { publicationsWhere } from './publications-where'

/** An address that readers know goes on working: when a slug changes, and for the old site's own. */
export async function leaveRedirects(
  payload: Payload,
  release: string,
  publications: readonly Publication[],
): Promise<void> {
  const replaced = await replacedBy(payload, release, publications)
  const old = await oldAddresses(payload, publications)
  for (const publication of publications) {
    const to = addressIn(publication)
    if (to === null) continue
    const before = replaced.find(({ text }) => idOf(text) === idOf(publication.text))
    const from = [before && addressIn(before), old.get(idOf(publication.commentary) ?? '')]
    for (const address of from) if (address && address !== to) await leadOn(payload, address, to)
  }
}

/**
 * What a release put its publications in the place of. Asked by text as well: hardly any publication
 * is ever replaced, so SQLite thinks little of that index and would read the whole archive.
 */
export async function replacedBy(
  payload: Payload,
  release: string,
  publications: readonly Publication[],
): Promise<Publication[]> {
  const later = publications.filter(({ kind }) => kind !== 'first')
  const texts = later.flatMap(({ text }) => idOf(text) ?? [])
  if (texts.length === 0) return []
  return publicationsWhere(payload, {
    and: [{ text: { in: texts } }, { retiredBy: { equals: release } }],
  })
}

/** The address that a publication has or had. */
export function addressIn({ language, week, slug }: Publication): string | null {
  return week && slug ? paths.commentary(language, week, slug) : null
}

/** Leads readers from one address to another, so that no address ever leads through two. */
export async function leadOn(payload: Payload, from: string, to: string): Promise<void> {
  await whileBusy(async () => {
    const onward = await redirectsWhere(payload, { to: { equals: from } })
    const [existing] = await redirectsWhere(payload, { from: { equals: from } })
    if (!existing) await createRedirect(payload, { from, to })
    for (const { id } of [...onward, ...(existing ? [existing] : [])])
      await changeDocument(payload, { collection: 'redirects', id }, (redirect) =>
        redirect.to === to ? null : { to },
      )
    await payload.db.deleteMany({ collection: 'redirects', where: { from: { equals: to } } })
  })
}

/** When another server has made it at the same moment, it is changed instead. */
async function createRedirect(payload: Payload, data: { from: string; to: string }): Promise<void> {
  try {
    await payload.db.create({ collection: 'redirects', data, returning: false })
  } catch (error) {
    throw isTaken(error) ? new DatabaseBusy('This redirect was made meanwhile.') : error
  }
}

async function redirectsWhere(payload: Payload, where: Where): Promise<Redirect[]> {
  const { docs } = await payload.db.find<Redirect>({
    collection: 'redirects',
    where,
    limit: 0,
    pagination: false,
  })
  return docs
}

/** The paths that imported pages had on the old site, where the page told it, by commentary. */
async function oldAddresses(
  payload: Payload,
  publications: readonly Publication[],
): Promise<Map<string, string>> {
  const old = publications.filter(({ isArchive, kind }) => isArchive && kind === 'first')
  const ids = old.flatMap(({ commentary }) => idOf(commentary) ?? [])
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<Commentary>({
    collection: 'commentaries',
    where: { id: { in: ids } },
    select: { archive: true },
    pagination: false,
    limit: 0,
  })
  return new Map(
    docs.flatMap(({ archive, id }) => {
      const path = oldPathIn(archive?.address)
      return path === null ? [] : [[id, path] as const]
    }),
  )
}

/** The path that an address of the old site has, as readers may still ask for it. */
export function oldPathIn(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const { pathname, search } = new URL(address)
  return pathname === '/' ? null : `${decoded(pathname)}${search}`
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A malformed escape on an old page: the address is kept as it was written.
    return path
  }
}
