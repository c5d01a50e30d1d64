import { type Account, anyUp } from './ask'
import { make, makeIssue } from './make-documents'
import { type Makes, type Newsroom, weeksFrom } from './newsroom'
import { hire, type People, registerFirst } from './people'
import { readyIssues } from './plans'
import type { Run } from './run'
import { nameToSave, type SavedDocument, settingsToSave } from './saved-document'
import { lookAt, save } from './saves'
import { bringToApproval } from './steps'

const issuesAtWork = 3

/** People, names and issues, all of them made through the servers while nothing else happens. */
export async function setUp(run: Run): Promise<Newsroom> {
  const admin = await registerFirst(run)
  const named = (collection: 'analysts' | 'sections', name: string) =>
    make(run, admin, collection, () => ({ name: `${name} ${run.tag()}`, slug: '' }))
  const bylines = [await named('analysts', 'Mira Solen'), await named('analysts', 'Joren Vask')]
  const sections = [
    await named('sections', 'The ruling house'),
    await named('sections', 'Harbours'),
  ]
  const people = await hireAll(run, admin, bylines)
  const { docs } = await run.payload.find({
    ...{ collection: 'verdicts', depth: 0, pagination: false, overrideAccess: true },
  })
  const verdicts = docs.map(({ id }) => id)
  const makes: Makes = { people, bylines, sections, verdicts, nextWeek: weeksFrom(2031) }
  run.ledger.documents.push(
    ...bylines.map((id) => nameToSave('analysts', id, people)),
    ...sections.map((id) => nameToSave('sections', id, people)),
    ...verdicts.map((id) => nameToSave('verdicts', id, people)),
    settingsToSave(people),
  )
  for (const document of run.ledger.documents) await saveAllNames(run, document)
  const issues = await Promise.all(
    Array.from({ length: issuesAtWork }, () => makeIssue(run, makes, { pieces: 2 })),
  )
  const atWork = run.ledger.documents.filter(({ path }) => !path.startsWith('/texts/'))
  const writing = await makeIssue(run, makes, { pieces: 1, others: [admin, ...people.editors] })
  const ready = await readyIssues(run, makes)
  const again = await makeIssue(run, makes, { pieces: 2 })
  await Promise.all(again.texts.map((text) => bringToApproval(run, people, text)))
  // What they say before anybody saves them.
  await Promise.all(run.ledger.documents.map((document) => lookAt(run, document)))
  return { ...makes, issues, ready, again, atWork, drafts: writing.texts.map(({ saved }) => saved) }
}

/** Says a name in every language, without which nothing else can be saved there. */
async function saveAllNames(run: Run, document: SavedDocument): Promise<void> {
  await lookAt(run, document)
  for (const slot of document.slots.filter(({ fields }) => fields.paths[0] === 'name'))
    for (let attempt = 0; attempt < 8 && slot.saves.at(-1)?.outcome !== 'done'; attempt += 1) {
      const server = await anyUp(run)
      await save(run, document, { slot, by: document.reader, server, revision: null })
    }
}

async function hireAll(run: Run, admin: Account, bylines: readonly string[]): Promise<People> {
  const analyst = (name: string, byline = '') =>
    hire(run, admin, { name, role: 'analyst', analyst: byline })
  const other = (name: string, role: 'editor' | 'translator') => hire(run, admin, { name, role })
  return {
    admin,
    editors: [await other('Ed Itor', 'editor'), await other('Sec Ond', 'editor')],
    analysts: [await analyst('Ann Author', bylines[0]), await analyst('Ben Byline', bylines[1])],
    translators: [
      await other('Tara Tongues', 'translator'),
      await other('Tim Tongues', 'translator'),
    ],
  }
}
