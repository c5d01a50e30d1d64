import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../domain/result'
import { type Wish, wishes } from '../domain/start-verdict'

export const usage = `Usage: npm start -- [--new | --restore] [--clock]
  --new      begins a new publication here; an edition of another one is put aside, not deleted
  --restore  takes an older copy of the database as the truth; the edition is put aside and printed anew
  --clock    starts although the newest entry of the log is later than the clock says
`

/** What a person says with a start. */
export function readStartOrder(args: readonly string[]): Result<Wish[], string> {
  const flag = { type: 'boolean', default: false } as const
  const options = Object.fromEntries(wishes.map((wish) => [wish, flag]))
  try {
    const { values } = parseArgs({ args: [...args], options })
    const said = wishes.filter((wish) => values[wish])
    return said.includes('new') && said.includes('restore')
      ? err('--new and --restore cannot both be.')
      : ok(said)
  } catch (error) {
    return err((error as Error).message)
  }
}
