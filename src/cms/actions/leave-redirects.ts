import type { Payload } from 'payload'
import { paths } from '../../domain/paths'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'

/** An address that readers know goes on working: when a slug changes, and for the old site's own. */
export async function leaveRedirects(
  payload: Payload,
  release: string,
  publications: readonly Publication[],
): Promise<void> {
  const { docs: replaced } = await payload.db.find<Publication>({
    collection: 'publications',
    where: { retiredBy: { equals: release } },
    pagination: false,
    limit: 0,
  })
  for (const publication of publications) {
    const to = pathOf(publication)
    if (to === null) continue
    const before = replaced.find(({ text }) => idOf(text) === idOf(publication.text))
    const from = [before ? pathOf(before) : null, await oldAddress(payload, publication)]
    for (const address of from)
      if (address !== null && address !== to) await redirect(payload, address, to)
  }
}

function pathOf({ language, week, slug }: Publication): string | null {
  return week && slug ? paths.commentary(language, week, slug) : null
}

/** The path that an imported page had on the old site, if the page told it. */
async function oldAddress(payload: Payload, publication: Publication): Promise<string | null> {
  if (!publication.isArchive || publication.kind !== 'first') return null
  const commentary = await payload.findByID({
    collection: 'commentaries',
    id: idOf(publication.commentary) ?? '',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  const address = commentary?.archive?.address
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

async function redirect(payload: Payload, from: string, to: string): Promise<void> {
  const collection = 'redirects' as const
  const existing = await payload.db.findOne<{ id: string; to: string }>({
    collection,
    where: { from: { equals: from } },
  })
  if (!existing) await payload.db.create({ collection, data: { from, to }, returning: false })
  else if (existing.to !== to)
    await payload.db.updateOne({ collection, id: existing.id, data: { to }, returning: false })
  await payload.db.updateMany({
    collection,
    where: { to: { equals: from } },
    data: { to },
    returning: false,
  })
  await payload.db.deleteMany({ collection, where: { from: { equals: to } } })
}
