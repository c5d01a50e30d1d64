import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Knocking } from './knocking'
import { openWorld, type World } from './world'

/** A kind of door, tried in all the ways that there are. */
export type Area = (world: World, knocking: Knocking) => Promise<void>

/** Tries areas one after another in a newsroom of their own. Each leaves it as it was. */
export function tryAreas(
  title: string,
  areas: Readonly<Record<string, Area>>,
  atLast?: (world: World) => void,
): void {
  describe(title, () => {
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

    test('Everything was tried, in more than a thousand combinations', () => {
      expect(combinations).toBeGreaterThanOrEqual(1000)
      atLast?.(world)
    })
  })
}
