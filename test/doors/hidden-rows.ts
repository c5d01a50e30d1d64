import type { Payload } from 'payload'
import { type ActorName, actors, atDesk, type People, staff } from './people'
import { idIn, rowsOf } from './records'
import type { Secrets } from './secrets'
import type { Subject } from './stage'

/**
 * What the system itself keeps and nobody wrote: hashes, sessions, keys, ids. Plants what only a
 * running system would have, and remembers the rest.
 */
export async function keepHiddenRows(
  payload: Payload,
  people: People,
  subjects: readonly Subject[],
  secrets: Secrets,
): Promise<void> {
  await plantInternals(payload, people, secrets)
  for (const user of await rowsOf(payload, 'users')) {
    const self = actors.filter((actor) => actor !== 'nobody' && people[actor].id === user.id)
    secrets.keep(String(user.hash).split(':').at(-1), 'password hash', [])
    secrets.keep(String(user.salt), 'password salt', [])
    secrets.keep(user.id, 'id of an account', staff)
    for (const session of Array.isArray(user.sessions) ? user.sessions : [])
      secrets.keep(idIn(session), 'session', self)
  }
  for (const collection of ['texts', 'review-notes'] as const)
    for (const { id } of await rowsOf(payload, collection))
      secrets.keep(id, `id in ${collection}`, staff)
  // Publications of one commentary in several languages find each other by its id.
  for (const { commentary, wasPublished } of subjects)
    if (!wasPublished) secrets.keep(commentary, 'id of a commentary', staff)
  for (const collection of ['releases', 'redirects'] as const)
    for (const { id } of await rowsOf(payload, collection))
      secrets.keep(id, `id in ${collection}`, atDesk)
  for (const { hash, id } of await rowsOf(payload, 'audit-entries')) {
    secrets.keep(id, 'id in audit-entries', ['admin'])
    secrets.keep(String(hash), 'hash of an audit entry', ['admin'])
  }
  for (const publication of await rowsOf(payload, 'publications'))
    secrets.keep(
      String(publication.contentHash),
      'content hash',
      subjects.find(({ text }) => text === idIn(publication.text))?.readers ?? [],
    )
  await keepUnpublished(payload, secrets)
}

async function keepUnpublished(payload: Payload, secrets: Secrets): Promise<void> {
  for (const collection of ['analysts', 'sections', 'media'] as const)
    for (const { id, isPublic } of await rowsOf(payload, collection))
      if (isPublic !== true) secrets.keep(id, `id in ${collection}`, staff)
  for (const { id, releasedAt } of await rowsOf(payload, 'issues'))
    if (!releasedAt) secrets.keep(id, 'id of an issue', staff)
}

async function plantInternals(payload: Payload, people: People, secrets: Secrets): Promise<void> {
  const user = { relationTo: 'users', value: people.editor.id }
  const own: readonly ActorName[] = ['editor']
  const value = { seen: secrets.plant('preference', own) }
  await payload.db.create({
    collection: 'payload-preferences',
    data: { user, key: 'doors', value },
  })
  await payload.db.create({
    collection: 'payload-kv',
    data: { key: secrets.plant('key', []), data: { value: secrets.plant('key value', []) } },
  })
  await payload.db.updateOne({
    collection: 'users',
    id: people.colleague.id,
    data: {
      resetPasswordToken: secrets.plant('reset token', []),
      resetPasswordExpiration: new Date(Date.now() + 3_600_000).toISOString(),
    },
  })
}
