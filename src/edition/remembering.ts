import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'

/** Enough for everything that the pages of some issues ask for in common. */
const mostAnswers = 4000

/**
 * The same content, asked for each thing but once: pages that are rendered one after another ask
 * the same questions over and over. Only for reading, and only for as long as nothing may change.
 */
export function remembering(payload: Payload): Payload {
  const answers = new LRUCache<string, Promise<unknown>>({ max: mostAnswers })
  const once = (method: 'find' | 'findDistinct' | 'findGlobal') => (asked: object) => {
    const key = `${method} ${JSON.stringify(asked)}`
    const known = answers.get(key)
    if (known) return known
    const answer: Promise<unknown> = Reflect.apply(payload[method], payload, [asked])
    answers.set(key, answer)
    answer.catch(() => answers.delete(key))
    return answer
  }
  return Object.create(payload, {
    find: { value: once('find') },
    findDistinct: { value: once('findDistinct') },
    findGlobal: { value: once('findGlobal') },
  })
}
