import { parseArgs } from 'node:util'

export const kinds = ['sqlite', 'standalone', 'replica-set'] as const

/** SQLite; MongoDB without transactions; MongoDB with them. */
export type Kind = (typeof kinds)[number]

export type Options = {
  kinds: readonly Kind[]
  /** How long is worked on each kind of database. */
  seconds: number
  seed: number
  servers: number
  /** How far the clocks of neighbouring servers are apart, in milliseconds, one after another. */
  skews: readonly number[]
  /** How many servers are killed in a minute. */
  kills: number
  /** Whether one of the servers prints the edition. */
  edition: boolean
}

const allSkews = [0, 20, 200, 3000, 600_000]

/** Less tells nothing of a plan: it is made some seconds before its hour. */
const shortestPhase = 24

export const usage = `Usage: npm run fault:servers -- [options]
  --seconds 120     how long it works on each kind of database
  --seed 7          the same choices again
  --servers 3       two by itself; always one on SQLite
  --skew 200        clocks apart by so many milliseconds; by itself ${allSkews.join(', ')} in turn, from where the seed says
  --database ...    ${kinds.join(', ')}; all of them in turn by itself
  --kills 3         servers killed in a minute; 0 for none
  --edition         one of the servers prints the edition, and its pages are compared`

/** Reads the command line; fails with a sentence. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seconds: { type: 'string', default: '120' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      servers: { type: 'string', default: '2' },
      skew: { type: 'string' },
      database: { type: 'string' },
      kills: { type: 'string', default: '3' },
      edition: { type: 'boolean', default: false },
    },
  })
  const chosen = kinds.filter((kind) => (values.database ?? kind) === kind)
  if (chosen.length === 0) throw new Error(`--database is one of ${kinds.join(', ')}.`)
  const number = (name: 'seconds' | 'seed' | 'servers' | 'kills' | 'skew', least: number) => {
    const given = Number(values[name])
    if (!Number.isInteger(given) || given < least)
      throw new Error(`--${name} is a whole number from ${least}.`)
    return given
  }
  const seconds = number('seconds', 1)
  const phases = Math.max(1, Math.floor(seconds / shortestPhase))
  const seed = number('seed', 0)
  return {
    ...{ kinds: chosen, seconds, seed, edition: values.edition },
    servers: number('servers', 1),
    kills: number('kills', 0),
    skews: values.skew === undefined ? skewsFrom(seed).slice(0, phases) : [number('skew', 0)],
  }
}

/** All of them, beginning with another one for each seed: short runs come to all in the end. */
function skewsFrom(seed: number): number[] {
  const first = seed % allSkews.length
  return [...allSkews.slice(first), ...allSkews.slice(0, first)]
}

/** The line that does the same again. */
export function lineAgain(kind: Kind, options: Options): string {
  const { edition, kills, seconds, seed, servers, skews } = options
  const skew = skews.length === 1 ? ` --skew ${skews[0]}` : ''
  const more = `${skew} --kills ${kills}${edition ? ' --edition' : ''}`
  return `npm run fault:servers -- --database ${kind} --seconds ${seconds} --seed ${seed} --servers ${servers}${more}`
}
