import { spawnSync } from 'node:child_process'
import { type Kind, type Options, readOptions, usage } from './options'

process.exit(await main())

/**
 * Works on one database with several servers at once, whose clocks differ and which are killed, and
 * looks what became of every answer. Each kind of database has a process of its own, because
 * settings are read once.
 */
async function main(): Promise<number> {
  const options = readOrExplain()
  if (options === null) return 2
  const [kind, ...others] = options.kinds
  if (kind !== undefined && others.length === 0) {
    const { workOnOne } = await import('./one-database')
    return (await workOnOne(kind, options)) === 0 ? 0 : 1
  }
  const bad = options.kinds.filter((one) => !isGood(one, options))
  console.log(
    bad.length === 0 ? 'No kind of database has a fault.' : `With faults: ${bad.join(', ')}.`,
  )
  return bad.length === 0 ? 0 : 1
}

function isGood(kind: Kind, { seed }: Options): boolean {
  const words = [...process.argv.slice(1), '--database', kind, '--seed', String(seed)]
  return (
    spawnSync(process.execPath, [...process.execArgv, ...words], { stdio: 'inherit' }).status === 0
  )
}

function readOrExplain(): Options | null {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
    return null
  }
}
