import { LRUCache } from 'lru-cache'
import type { Payload, Where } from 'payload'
import { remembers } from '../cms/read/section-in-years'

/** Documents: enough for what the pages of some issues, or the files of a year, ask for in common. */
const mostKept = 6000

/**
 * The same content, asked for each thing but once: pages that are rendered one after another ask
 * the same questions over and over. Only for reading, and only for as long as nothing may change.
 */
export function remembering(payload: Payload): Payload {
  const answers = new LRUCache<string, Held>({
    maxSize: mostKept,
    maxEntrySize: mostKept,
  })
  const kept = <Value>(key: string, make: () => Promise<Value>): Promise<Value> => {
    const known = answers.get(key)
    if (known) return known.answer as Promise<Value>
    const answer = make()
    const held = { answer }
    answers.set(key, held, { size: 1 })
    answer.then(
      (value) => {
        // How much it is shows only now; what is more than all that is kept goes. Another object,
        // because the cache does not measure again what it has.
        if (answers.peek(key) === held) answers.set(key, { answer }, { size: sizeOf(value) })
      },
      () => answers.delete(key),
    )
    return answer
  }
  const once = (method: 'find' | 'findDistinct' | 'findGlobal') => (asked: object) =>
    kept(`${method} ${JSON.stringify(asked)}`, () =>
      Reflect.apply(payload[method], payload, [asked]),
    )
  const find = once('find')

  /** Every page names some of the same few people and pictures, each page others. */
  async function findById(asked: Asked, ids: readonly string[]) {
    const rest = JSON.stringify({ ...asked, where: null })
    // Taken out first: what is asked for below may push it out of the cache.
    const known = new Map(ids.map((id) => [id, answers.get(`${id} ${rest}`)?.answer]))
    const unknown = ids.filter((id) => known.get(id) === undefined)
    const found =
      unknown.length > 0
        ? payload.find({ ...asked, where: { id: { in: unknown } } } as never)
        : null
    const one = (id: string) =>
      known.get(id) ??
      kept(`${id} ${rest}`, async () => (await found)?.docs.find((doc) => doc.id === id) ?? null)
    const docs = await Promise.all(ids.map(one))
    return { docs: docs.filter((doc) => doc !== null), hasNextPage: false }
  }

  return Object.create(payload, {
    ...remembers,
    find: {
      value: (asked: Asked) => {
        const ids = idsAskedFor(asked)
        return ids === null ? find(asked) : findById(asked, ids)
      },
    },
    findDistinct: { value: once('findDistinct') },
    findGlobal: { value: once('findGlobal') },
  })
}

type Held = { answer: Promise<unknown> }

function sizeOf(answer: unknown): number {
  const holds = typeof answer === 'object' && answer !== null && 'docs' in answer
  return holds && Array.isArray(answer.docs) ? 1 + answer.docs.length : 1
}

type Asked = { where?: Where; sort?: unknown; limit?: number; pagination?: boolean }

/** The ids, when all documents with some ids are asked for, in whatever order. */
function idsAskedFor({ limit, pagination, sort, where = {} }: Asked): string[] | null {
  if (limit || pagination !== false || sort !== undefined) return null
  if (Object.keys(where).join() !== 'id') return null
  const { in: ids } = where.id as { in?: unknown }
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? [...new Set(ids)] : null
}
