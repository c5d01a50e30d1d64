import { declined } from '../attempt'
import type { Knocking } from '../knocking'
import { actors, isStaff } from '../people'
import { changesOf } from '../who-may-change'
import { collectionsOf } from '../who-may-see'
import type { World } from '../world'
import { spread } from './documents'

const shut = [
  '/graphql',
  '/graphql?query=%7BTexts%7Bdocs%7Btitle%7D%7D%7D',
  '/graphql-playground',
  '/payload-jobs',
  '/payload-jobs/run',
  '/payload-jobs/handle-schedules',
  '/reorder',
  '/og',
  '/texts/distinct?field=title',
  '/payload-migrations',
  '/payload-kv',
  '/payload-kv/keys',
  '/media/paste-url?src=http%3A%2F%2F127.0.0.1%3A1%2Fx.png',
  '/media/file',
  '/nonsense',
  '/constructor',
  '/__proto__/1',
]

/** What Payload keeps for itself stays with it, and what it says of rights holds no content. */
export async function internals(world: World, knocking: Knocking): Promise<void> {
  const { payload } = world.room
  const origin = { origin: 'https://elsewhere.example' }
  for (const as of actors) {
    for (const path of shut)
      for (const method of ['GET', 'POST', 'DELETE'])
        await knocking.knock({
          ...{
            as,
            method,
            path,
            body: method === 'POST' ? { query: '{Texts{docs{title}}}' } : undefined,
          },
          judge: declined,
          mayFail: true,
        })
    await knocking.knock({ as, method: 'GET', path: '/access?depth=5&locale=all' })
    for (const { slug } of payload.config.globals) {
      await knocking.knock({ as, method: 'POST', path: `/globals/${slug}/access`, body: {} })
      await knocking.knock({ as, method: 'GET', path: `/globals/${slug}?depth=10&draft=true` })
    }
    for (const slug of collectionsOf(payload).filter((slug) => slug !== 'payload-preferences')) {
      const [id = 'x'] = spread([...(world.seers.get(slug)?.keys() ?? [])], 1)
      for (const path of [`/${slug}/access`, `/${slug}/access/${id}`])
        await knocking.knock({ as, method: 'POST', path, body: { id: 1 }, mayFail: isStaff(as) })
      await knocking.knock({
        ...{ as, method: 'OPTIONS', path: `/${slug}/${id}`, headers: origin },
        judge: ({ headers }) => lettingIn(headers),
      })
      await knocking.knock({
        ...{ as, method: 'GET', path: `/${slug}?limit=1`, headers: origin },
        judge: ({ headers }) => lettingIn(headers),
      })
    }
    for (const method of ['GET', 'POST', 'DELETE'])
      for (const key of ['doors', 'mine', 'nav', '%24ne'])
        await knocking.knock({
          ...{ as, method, path: `/payload-preferences/${key}`, may: changesOf(world, as) },
          body: method === 'POST' ? { value: { x: 1 }, user: world.people.editor.id } : undefined,
          mayFail: isStaff(as),
        })
  }
}

/** Pages of other sites may not read answers here. */
function lettingIn(headers: Headers): string | null {
  const origin = headers.get('access-control-allow-origin')
  return origin === null ? null : `lets ${origin} read`
}
