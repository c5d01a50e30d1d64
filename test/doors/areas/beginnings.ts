import { locales } from '../../../src/domain/locale'
import { granted, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { actors, atDesk } from '../people'
import { changesOf } from '../who-may-change'
import type { World } from '../world'

/** A missing text is begun by the desk and by the analyst of the commentary, and never twice. */
export async function beginnings(world: World, knocking: Knocking): Promise<void> {
  const originals = world.subjects.filter(({ language }) => language === 'en')
  for (const { commentary, owners } of originals)
    for (const as of actors)
      for (const language of locales) {
        const isThere = world.subjects.some(
          (subject) => subject.commentary === commentary && subject.language === language,
        )
        const isTheirs = atDesk.includes(as) || owners.includes(as)
        const asked = { as, may: changesOf(world, as) }
        const judge = isTheirs && !isThere ? granted : refused
        await knocking.knock({
          ...{ ...asked, method: 'POST', path: `/commentaries/${commentary}/texts`, judge },
          body: { language },
        })
        await knocking.knock({
          ...{ ...asked, method: 'POST', path: '/texts', judge },
          body: { commentary, language, title: 'Begun' },
        })
      }
}
