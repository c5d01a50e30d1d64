import type { Answer, Attempt } from '../attempt'
import { inRotation } from '../in-rotation'
import type { Knocking } from '../knocking'
import { type ActorName, actors } from '../people'
import { collectionsOf, seenBy } from '../who-may-see'
import type { World } from '../world'

/** Ways to ask for more than one is given. */
const queries = [
  '',
  'limit=0',
  'limit=-1',
  'limit=100000',
  'pagination=false',
  'page=2&limit=1',
  'depth=10',
  'depth=abc',
  'locale=all',
  'locale=be&fallback-locale=en',
  'locale=en&fallbackLocale[]=be&fallbackLocale[]=ru&depth=3',
  'locale=none',
  'flattenLocales=false&locale=all',
  'draft=true&locale=all&depth=10&trash=true&limit=0&pagination=false&fallback-locale=en',
  'overrideAccess=true&showHiddenFields=true&disableErrors=true',
  'includeLockStatus=true',
  'select[title]=true&select[email]=true&select[hash]=true&select[printed]=true&select[body]=true',
  'populate[users][email]=true&populate[users][hash]=true&populate[texts][title]=true&depth=5',
  'populate[commentaries][workingTitle]=true&populate[issues][printed]=true&depth=5',
  'joins[texts][limit]=0&joins[texts][sort]=title',
  'where[or][0][id][exists]=true&where[or][1][id][exists]=false',
  'where=%7B%22id%22%3A%7B%22exists%22%3Atrue%7D%7D',
  'where=%7B%22OR%22%3A%5B%7B%22id%22%3A%7B%22exists%22%3Atrue%7D%7D%5D%7D',
  'where[]=1',
  'where[and]=1',
  'where[id][$ne]=1',
  'sort=-updatedAt',
  'sort=-id&limit=3',
]

/** What is no number, no path and no list; only readers are promised a civil answer to it. */
const oddQueries = [
  'limit=0.5',
  'limit=-1',
  'limit=abc',
  'limit=1e9',
  'limit[]=5&limit[]=500',
  'limit[$gt]=0',
  'depth=-1',
  'depth=1.5',
  'page=-1',
  'page=x',
  'locale[]=all',
  'sort[]=-id&sort[]=id',
  'sort[a]=b',
  'select=1',
  'select[__proto__]=true',
  'populate=1',
  'joins=false',
  'where[__proto__][equals]=1',
  'where[constructor][equals]=1',
  'where[id]=1',
  'where[id][equals][]=1',
  'where[id][in][0][$ne]=1',
  'where=null',
]

/** Every list, however it is asked for, holds only what somebody may see; asked plainly, all of it. */
export async function lists(world: World, knocking: Knocking): Promise<void> {
  for (const [place, slug] of collectionsOf(world.room.payload).entries())
    for (const [turn, as] of actors.entries()) {
      const mine = seenBy(world.seers, slug, as)
      const some = inRotation(queries, 14, place + turn)
      for (const query of as === 'nobody' ? [...queries, ...oddQueries] : some)
        await knocking.knock({
          ...{ as, method: 'GET', path: `/${slug}?${query}` },
          judge: (answer) => beyond(answer, mine) ?? uncapped(answer, as),
        })
      await knocking.knock({
        ...{ as, method: 'GET', path: `/${slug}?limit=1000&depth=2` },
        judge: (answer) => lessThan(answer, mine),
      })
      await knocking.knock({
        ...{ as, method: 'GET', path: `/${slug}/count` },
        judge: ({ json }) => miscount(json.totalDocs, mine),
      })
      for (const attempt of overridden(slug, as))
        await knocking.knock({ ...attempt, judge: (answer) => beyond(answer, mine) })
    }
}

/** A GET in the shape of a POST, for questions too long for an address. */
function overridden(slug: string, as: ActorName): Attempt[] {
  const method = 'POST'
  const path = `/${slug}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override'].flatMap((override) => [
    {
      as,
      method,
      path,
      raw: 'limit=0&depth=10&locale=all',
      headers: { ...form, [override]: 'GET' },
    },
    {
      as,
      method,
      path,
      body: { limit: 0, depth: 10, locale: 'all' },
      headers: { [override]: 'GET' },
    },
  ])
}

function idsOf({ json }: Answer): string[] {
  const docs = Array.isArray(json.docs) ? json.docs : []
  return docs.flatMap((doc: unknown) =>
    typeof doc === 'object' && doc !== null && 'id' in doc ? [String(doc.id)] : [],
  )
}

function beyond(answer: Answer, mine: readonly string[]): string | null {
  const others = idsOf(answer).filter((id) => !mine.includes(id))
  if (others.length > 0) return `was given ${others.length} that are not theirs`
  const total = Number(answer.json.totalDocs ?? 0)
  return total > mine.length ? `was told of ${total}, may see ${mine.length}` : null
}

/** Readers are given a hundred documents at most, however they ask. */
function uncapped({ status, json }: Answer, as: ActorName): string | null {
  if (as !== 'nobody' || status !== 200) return null
  const limit = Number(json.limit)
  return limit > 0 && limit <= 100 ? null : `was given a limit of ${json.limit}`
}

function lessThan(answer: Answer, mine: readonly string[]): string | null {
  const given = idsOf(answer).sort()
  return given.join() === mine.join() ? null : `was given ${given.length} of ${mine.length}`
}

function miscount(total: unknown, mine: readonly string[]): string | null {
  return total === undefined || total === mine.length
    ? null
    : `counts ${total} instead of ${mine.length}`
}
