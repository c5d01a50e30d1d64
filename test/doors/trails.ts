import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { idIn, idsIn, type Row, rowsOf } from './records'
import { collectionsOf } from './who-may-see'

/** A way from one collection to another by relationships; an empty path stays where it is. */
export type Trail = { from: CollectionSlug; path: string; to: CollectionSlug }

type Link = { path: string; to: CollectionSlug; isPolymorphic: boolean }

/** All ways of at most `hops` relationships. */
export function trailsOf(payload: Payload, hops: number): Trail[] {
  return collectionsOf(payload).flatMap((from) => {
    let ends: Trail[] = [{ from, path: '', to: from }]
    const trails = [...ends]
    for (let hop = 0; hop < hops; hop += 1) {
      ends = ends.flatMap(({ path, to }) =>
        linksOf(payload, to).map((link) => ({
          ...{ from, to: link.to },
          path: [path, link.path, ...(link.isPolymorphic ? ['value'] : [])]
            .filter(Boolean)
            .join('.'),
        })),
      )
      trails.push(...ends)
    }
    return trails
  })
}

/** Every row of the database, by collection and id. */
export type Library = ReadonlyMap<string, ReadonlyMap<string, Row>>

export async function readLibrary(payload: Payload): Promise<Library> {
  const library = new Map<string, ReadonlyMap<string, Row>>()
  for (const slug of collectionsOf(payload)) {
    const rows = await rowsOf(payload, slug)
    library.set(slug, new Map(rows.map((row) => [row.id, row])))
  }
  return library
}

/** The rows that a trail leads to from one row. */
export function follow(library: Library, { from, path }: Trail, row: Row): Row[] {
  let [rows, slug]: [Row[], string] = [[row], from]
  const segments = path.split('.').filter((segment) => segment !== '' && segment !== 'value')
  for (const segment of segments) {
    const values = rows.flatMap((one) => {
      const value = one[segment]
      return Array.isArray(value) ? idsIn(value) : [idIn(value)]
    })
    const next = [...library].find(([, table]) => values.some((id) => id && table.has(id)))
    if (!next) return []
    slug = next[0]
    rows = values.flatMap((id) => library.get(slug)?.get(id ?? '') ?? [])
  }
  return rows
}

function linksOf(payload: Payload, slug: CollectionSlug): Link[] {
  return linksIn(payload.collections[slug].config.flattenedFields, '')
}

function linksIn(fields: readonly FlattenedField[], prefix: string): Link[] {
  return fields.flatMap((field): Link[] => {
    const path = prefix + field.name
    if (field.type === 'group') return linksIn(field.flattenedFields, `${path}.`)
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    const isPolymorphic = Array.isArray(field.relationTo)
    const targets = Array.isArray(field.relationTo) ? field.relationTo : [field.relationTo]
    return targets.map((to) => ({ path, to, isPolymorphic }))
  })
}
