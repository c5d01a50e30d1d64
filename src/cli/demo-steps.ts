import { createInterface } from 'node:readline/promises'
import { err, ok, type Result } from '../domain/result'
import { buildWhenNeeded } from './build-site'
import { decide, type Wish } from './demo-order'
import type { DemoProcess } from './demo-process'
import { type ShareBar, showShare } from './share-bar'

/**
 * Looks what the database at a place holds, asks if need be, and says what will be done. The reason
 * for not going on is a text for people.
 */
export async function whatToDo(
  desk: DemoProcess,
  wish: Wish,
  place: string,
): Promise<Result<'fill' | 'keep', string>> {
  const found = await desk.next()
  if (found.kind === 'refused') return err(`The database cannot be used. ${found.sentence}`)
  if (found.kind !== 'found') return err('The database was not looked into.')
  const decided = decide(found.standing, wish, process.stdin.isTTY && process.stdout.isTTY)
  const todo = decided === 'ask' ? await asked(place) : decided
  if (todo === 'refuse')
    return err(
      `There is something in ${place} that is no demonstration, and it was not touched.\n` +
        'Name a database of its own, as in DATABASE_URI=file:./data/other.db npm run demo.',
    )
  if (todo === 'keep') {
    if (decided === 'keep' && wish === 'ask')
      console.log('Going on with the demonstration that is there; --reset begins anew.')
    desk.tell('leave')
    return ok('keep')
  }
  if (found.problems.length > 0)
    return err(['The demonstration needs mending:', ...found.problems].join('\n  '))
  if (found.standing === 'unfinished')
    console.log('The demonstration that is there was interrupted, so it begins anew.')
  console.log(
    `A review about an invented country goes into ${place}, through the desk's own steps,\n` +
      'while the site is built if it has to be: a minute or two altogether.',
  )
  return ok('fill')
}

/** Fills the database and builds the site at the same time; whether both are done. */
export async function fillAndBuild(desk: DemoProcess, stopping: AbortController): Promise<boolean> {
  const shown: { bar: ShareBar | null } = { bar: null }
  const say = (line: string) => {
    shown.bar?.end()
    console.log(line)
  }
  desk.tell('fill')
  const filling = fillingOf(desk, shown).then((problem) => {
    if (problem === null) {
      say('The demonstration is in its place.')
      return true
    }
    stopping.abort()
    say(`The demonstration could not be brought in. ${problem}`)
    return false
  })
  const [isFilled, isBuilt] = await Promise.all([
    filling,
    buildWhenNeeded({ say, signal: stopping.signal }),
  ])
  return isFilled && isBuilt
}

/** Shows how far it is; answers why it was not finished, or null. */
async function fillingOf(
  desk: DemoProcess,
  shown: { bar: ShareBar | null },
): Promise<string | null> {
  for (;;) {
    const told = await desk.next()
    if (told.kind === 'begun') shown.bar = showShare(told.work, process.stderr)
    if (told.kind === 'done') shown.bar?.add(told.work)
    if (told.kind === 'filled' || told.kind === 'refused') shown.bar?.end()
    if (told.kind === 'filled') return null
    if (told.kind === 'refused') return told.sentence
  }
}

async function asked(place: string): Promise<'fill' | 'keep'> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const answer = await terminal.question(
    `There is a demonstration in ${place}.\n` +
      'Enter keeps it; “reset” takes away all that is in it, your own additions too: ',
  )
  terminal.close()
  return /^r(eset)?$/i.test(answer.trim()) ? 'fill' : 'keep'
}
