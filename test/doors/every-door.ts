import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accounts } from './areas/accounts'
import { beginnings } from './areas/beginnings'
import { cookies } from './areas/cookies'
import { documents, versions } from './areas/documents'
import { files } from './areas/files'
import { internals } from './areas/internals'
import { lists } from './areas/lists'
import { malformed } from './areas/malformed'
import { orders } from './areas/orders'
import { probes } from './areas/probes'
import { releasing } from './areas/releasing'
import { removals } from './areas/removals'
import { restorations } from './areas/restorations'
import { creations, edits } from './areas/savings'
import { steps } from './areas/steps'
import { textEdits } from './areas/text-edits'
import { uploads } from './areas/uploads'
import { Knocking } from './knocking'
import { openWorld, type World } from './world'

type Area = (world: World, knocking: Knocking) => Promise<void>

/** In this order, because what is removed at the end takes its files with it. */
const areas: Readonly<Record<string, Area>> = {
  'A list holds only what somebody may see': lists,
  'A document is for those who find it in the list': documents,
  'Earlier wordings are for those who may read the text': versions,
  'No question tells a hidden value': probes,
  'No order tells a hidden value': orders,
  'A file is for those who see its picture': files,
  'Only what is somebody’s to make is made': creations,
  'Only what is somebody’s to change is changed': edits,
  'A save changes words in their turn, and no state': textEdits,
  'An earlier wording comes back only in its turn': restorations,
  'A step is for those whom the workflow names': steps,
  'Only the desk releases, and only what is approved and new': releasing,
  'A missing text is begun by those whose commentary it is': beginnings,
  'What is no step, language or id is refused as such': malformed,
  'The doors of accounts open to nobody else': accounts,
  'A log-in counts only from this site, and only when it was given': cookies,
  'What Payload keeps for itself stays with it': internals,
  'Only pictures come in, with nothing of where they come from': uploads,
  'Nothing goes that readers know': removals,
}

describe('every door, for everybody, in every state of a text', () => {
  let world: World
  let combinations = 0

  beforeAll(async () => {
    world = await openWorld()
  })

  afterAll(async () => {
    await world.server.close()
    await world.room.close()
  })

  for (const [name, knockAt] of Object.entries(areas))
    test(name, async ({ task }) => {
      const knocking = await Knocking.begin(world)
      await knockAt(world, knocking)
      await knocking.end()
      combinations += knocking.combinations
      task.meta.doors = { combinations: knocking.combinations, leaks: knocking.leaks }
      expect(knocking.problems).toEqual([])
    })

  test('Everything that was hidden could be seen by those it is for', () => {
    expect(world.secrets.neverSeen()).toEqual([])
  })

  test('More than a thousand combinations were tried', () => {
    expect(combinations).toBeGreaterThanOrEqual(1000)
  })
})
