import { ask, differentServers } from './ask'
import { pick } from './choose'
import { make } from './make-documents'
import type { Makes } from './newsroom'
import type { Run } from './run'

/** Two editors begin the issue of the same week on two servers. */
export async function raceForWeek(run: Run, makes: Makes): Promise<void> {
  const week = makes.nextWeek()
  const servers = await differentServers(run, 2)
  const answers = await Promise.all(
    makes.people.editors.map((as, index) =>
      ask(run, {
        ...{ operation: 'make the same issue', method: 'POST', path: '/issues?depth=0' },
        ...{ as, body: { start: week }, server: servers[index] },
      }),
    ),
  )
  run.ledger.races.push({ what: `the issue ${week}`, week, answers })
}

/** Two editors begin the text of a commentary in the same language on two servers. */
export async function raceForText(run: Run, { people, sections }: Makes): Promise<void> {
  const data = () => ({ workingTitle: run.tag(), section: pick(run, sections) })
  const commentary = await make(run, people.admin, 'commentaries', data)
  const language = pick(run, ['en', 'be', 'ru'])
  const servers = await differentServers(run, 2)
  const answers = await Promise.all(
    people.editors.map((as, index) =>
      ask(run, {
        ...{ operation: 'begin the same text', method: 'POST', as, body: { language } },
        ...{ path: `/commentaries/${commentary}/texts`, server: servers[index] },
      }),
    ),
  )
  const what = `the text in ${language} of ${commentary}`
  run.ledger.races.push({ what, commentary, language, answers })
}

/** Something is made, and two people delete it at the same moment. */
export async function makeAndDelete(run: Run, { people, sections }: Makes): Promise<void> {
  const data = () => ({ workingTitle: run.tag(), section: pick(run, sections) })
  const id = await make(run, people.admin, 'commentaries', data)
  const servers = await differentServers(run, 2)
  await Promise.all(
    servers.map(async (server) => {
      const { begun, ended, outcome } = await ask(run, {
        ...{
          operation: 'delete a commentary',
          method: 'DELETE',
          path: `/commentaries/${id}?depth=0`,
        },
        ...{ as: people.admin, server },
      })
      run.ledger.deletions.push({ collection: 'commentaries', id, begun, ended, outcome })
    }),
  )
}
