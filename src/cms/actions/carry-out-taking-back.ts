import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { orLeftForLater } from '../left-for-later'
import { carrying } from '../log/carry'
import { asOneWrite } from '../storage/as-one-write'
import { changeDocument } from '../storage/change-document'
import { hasTransactions } from '../storage/engines'
import { whileBusy } from '../storage/repeat'
import { withholdFromReaders } from '../withholding'
import { finishTakingBack } from './finish-taking-back'
import { followRelease } from './follow-release'
import { takenBackBy } from './taken-back-by'

/**
 * Readers who asked just before a release was hidden judge its publications by what these say, so
 * without transactions they go on saying it for so long, in milliseconds.
 */
const longestQuestion = 250

/**
 * Whether what lies printed is kept from readers already, otherwise it is gone once that is printed;
 * and whether all that follows is done.
 */
type CarriedOut = { isWithheld: boolean; isFinished: boolean }

/**
 * Does to a release what was ordered for it: hides it by one write of one row, which carries the entry
 * that says so, and sees to what follows. May be repeated.
 */
export async function carryOutTakingBack(payload: Payload, id: string): Promise<CarriedOut> {
  const isWithheld = await withholdFromReaders(payload, id)
  await whileBusy(() =>
    asOneWrite(payload, async (req) => {
      await changeDocument(
        payload,
        { collection: 'releases', id },
        (release) => {
          if (release.state !== 'committed' || !release.takenBackAt) return null
          const entry = { ...takenBackBy(release), note: release.takenBackWhy ?? null }
          const step = { step: 'takeBack', from: 'committed', to: 'takenBack' }
          return {
            state: 'takenBack',
            finished: false,
            ...carrying(release, { ...entry, ...step }),
          }
        },
        req,
      )
      if (!hasTransactions(payload)) await setTimeout(longestQuestion)
      await followRelease(payload, id, req)
    }),
  )
  // Readers have it no more, and the next look of any server finishes it.
  const isFinished = await orLeftForLater(
    payload,
    'What follows when a release is taken back',
    () => finishTakingBack(payload, id),
  )
  return { isWithheld, isFinished }
}
