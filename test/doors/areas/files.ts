import { declined, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { actors } from '../people'
import type { World } from '../world'

const traversals = [
  '..%2f..%2fdata%2fsecret',
  '..%5c..%5cpackage.json',
  '%2e%2e%2freview.db',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%252freview.db',
  '%2fetc%2fpasswd',
  'review.db',
  '%00',
  '.',
  '..%2f',
  'file:%2f%2f%2fetc%2fpasswd',
  '%7B%22%24ne%22%3Anull%7D',
]

/** A file is served to those who see its picture, in every size, and nothing else is a file. */
export async function files(world: World, knocking: Knocking): Promise<void> {
  for (const picture of Object.values(world.pictures)) {
    const seers = world.seers.get('media')?.get(picture.id) ?? []
    const sizes = Object.values(picture.sizes ?? {}).map((size) => size?.filename)
    for (const name of [picture.filename, ...sizes])
      for (const as of actors)
        for (const [query, headers] of [
          ['', {}],
          ['?overrideAccess=true&draft=true', {}],
          ['', { range: 'bytes=0-10' }],
          ['?prefix=', {}],
        ] as const)
          if (name)
            await knocking.knock({
              ...{ as, method: 'GET', path: `/media/file/${name}${query}`, headers },
              judge: (answer) => {
                if (query === '?prefix=') return declined(answer)
                if (!seers.includes(as)) return refused(answer)
                return answer.status < 300 ? null : `was refused a picture: ${answer.status}`
              },
              mayFail: query === '?prefix=',
            })
  }
  for (const as of actors)
    for (const name of traversals)
      await knocking.knock({
        ...{ as, method: 'GET', path: `/media/file/${name}`, mayFail: as !== 'nobody' },
        judge: ({ status, text }) =>
          status < 300 || /root:|SQLite/.test(text) ? `was given ${text.slice(0, 40)}` : null,
      })
}
