import type { Standing } from '../demo/standing'
import { err, ok, type Result } from '../domain/result'

/** What is to become of a demonstration that is there already. */
export type Wish = 'ask' | 'keep' | 'reset'

export const usage = `npm run demo              shows the demonstration; asks what to do with an earlier one
npm run demo -- --keep    goes on with the earlier one
npm run demo -- --reset   takes the earlier one away and begins anew`

export function readOrder(args: readonly string[]): Result<Wish, string> {
  const unknown = args.find((arg) => arg !== '--keep' && arg !== '--reset')
  if (unknown !== undefined) return err(`${unknown} is not known here.`)
  if (new Set(args).size > 1) return err('--keep and --reset cannot both be.')
  if (args.length === 0) return ok('ask')
  return ok(args[0] === '--keep' ? 'keep' : 'reset')
}

/**
 * What to do with what a database holds. An unfinished demonstration is of no use to anybody, so it
 * is begun anew; what is no demonstration is never touched; nobody is asked who cannot answer.
 */
export function decide(
  standing: Standing,
  wish: Wish,
  isTerminal: boolean,
): 'fill' | 'keep' | 'ask' | 'refuse' {
  if (standing === 'other') return 'refuse'
  if (standing !== 'finished') return 'fill'
  if (wish === 'reset') return 'fill'
  return wish === 'ask' && isTerminal ? 'ask' : 'keep'
}
