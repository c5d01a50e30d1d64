import type { Payload } from 'payload'
import { takeStep } from '../../src/cms/actions/take-step'
import { isPassing } from '../../src/cms/storage/write-conflict'
import { type Step, stepNames } from '../../src/domain/workflow'
import { putInto, verdictId } from '../support/make'
import type { Piece } from './issue-at-work'
import { patiently } from './patience'
import type { World } from './world'

const way: Step[] = ['submit', 'review', 'approve']

/** Steps by two editors, changed words and changed facts, all at the same moment. */
export async function storm(
  payload: Payload,
  world: World,
  pieces: readonly Piece[],
  random: () => number,
): Promise<() => Promise<void>> {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('Nothing to choose from.')
    return item
  }
  for (const { commentary, text } of pieces)
    await patiently(() => putInto(payload, 'draft', text, commentary))
  const verdicts = [await verdictId(payload, 'worse'), await verdictId(payload, 'better')]
  const work = Array.from({ length: 24 }, (_, index) => async () => {
    const { commentary, text } = pick(pieces)
    const user = pick([world.editor, world.second])
    const kind = random()
    if (kind < 0.1) {
      const data = { verdict: pick(verdicts) }
      const said = { collection: 'commentaries', id: commentary.id, data, user } as const
      await payload.update(said).catch(unlessHeld)
    } else if (kind < 0.25) {
      const data = { lead: `Said otherwise, for the ${index}th time.` }
      const said = { collection: 'texts', id: text.id, data, user: world.writer } as const
      // Refused while the text stands where nobody may write.
      await payload.update(said).catch(() => null)
    } else {
      const step = kind < 0.85 ? pick(way) : pick(stepNames.filter((name) => name !== 'correct'))
      const asked = { text: text.id, step, note: 'In the storm.', hash: null }
      await takeStep(payload, user, asked)
    }
  })
  return async () => {
    await Promise.all(work.map((one) => one()))
  }
}

/** MongoDB keeps for a minute what a transaction has written whose process was killed. */
function unlessHeld(error: unknown): void {
  if (!isPassing(error)) throw error
}
