import { refused } from '../attempt'
import type { Knocking } from '../knocking'
import type { World } from '../world'

const bodies: readonly unknown[] = [
  {},
  [],
  null,
  1,
  'approve',
  [{ step: 'approve' }],
  { step: null },
  { step: 'publish' },
  { step: 'constructor' },
  { step: '__proto__' },
  { step: ['approve'] },
  { step: { $ne: null } },
  { step: 'approve', note: { $gt: '' } },
  { step: 'requestChanges', note: ['x'] },
  { step: 'requestChanges', note: 'x'.repeat(5001) },
  { step: 'approve', hash: { $ne: null } },
  { step: 'approve', hash: ['x'] },
  { step: 'approve', hash: 'x' },
  { language: null },
  { language: ['ru'] },
  { language: { $ne: 'en' } },
  { language: 'de' },
  { language: 'ru; drop table texts' },
]

const raws = ['', '{', 'step=approve', '\u0000', '{"step":"approve"', 'x'.repeat(100_000)]

const ids = [
  'undefined',
  '%00',
  '%7B%22%24ne%22%3Anull%7D',
  '[object%20Object]',
  '..%2f..%2fusers',
  '0',
  "'%20or%201=1--",
  '000000000000000000000000',
]

const knockers = ['nobody', 'idleTranslator', 'analyst', 'editor'] as const

/** What is not a step, a language or an id is refused as such, and nothing comes of it. */
export async function malformed(world: World, knocking: Knocking): Promise<void> {
  const text = world.subjects.find(({ name }) => name === 'inReview en')
  const places = [(id: string) => `/texts/${id}/steps`, (id: string) => `/commentaries/${id}/texts`]
  const rights = [text?.text ?? '', text?.commentary ?? '']
  for (const as of knockers)
    for (const [which, place] of places.entries()) {
      const path = place(rights[which] ?? '')
      for (const body of bodies)
        await knocking.knock({ as, method: 'POST', path, body, judge: refused })
      for (const raw of raws)
        for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
          await knocking.knock({
            ...{ as, method: 'POST', path, raw, judge: refused },
            headers: { 'content-type': type },
          })
      for (const id of ids) {
        const body = { step: 'approve', language: 'ru' }
        await knocking.knock({ as, method: 'POST', path: place(id), body, judge: refused })
        await knocking.knock({ as, method: 'GET', path: place(id), judge: refused })
      }
      for (const method of ['PUT', 'PATCH', 'DELETE'])
        await knocking.knock({ as, method, path, body: { step: 'approve' }, judge: refused })
    }
}
