import { grouped } from '../../../src/cms/read/grouped'
import type { Found } from './found'
import type { Run } from './run'
import type { SavedDocument } from './saved-document'
import { compare } from './saves'
import type { Save } from './slot'

/** Of more wordings than this the oldest are dropped. */
const versionsKept = 90

/** Every save that was stored is there, or a later one is; and the log knows of each exactly once. */
export function checkSaves(run: Run, found: Found): void {
  const { faults, ledger } = run
  const now = performance.now()
  const versions = grouped(found.versions, ({ parent }) => parent)
  const changes = grouped(
    found['audit-entries'].filter(({ step }) => step === 'changed'),
    ({ subject }) => subject,
  )
  for (const document of ledger.documents) {
    const there = documentIn(found, document.path)
    if (there === undefined) {
      faults.add('lost save', `${document.name} is gone.`)
      continue
    }
    for (const slot of document.slots) compare(run, document.name, slot, slot.look(there, now))
    const id = document.path.split('/')[2] ?? ''
    if (document.path.startsWith('/texts/'))
      faults.add('lost save', ...missingVersions(document, versions.get(id) ?? []))
    if (document.subject !== null)
      faults.add('log', ...miscounted(document, changes.get(document.subject) ?? []))
  }
}

function documentIn(found: Found, path: string): unknown {
  const [, collection = '', id] = path.split('/')
  if (collection === 'globals') return found.settings
  const list = found[collection as 'issues' | 'texts']
  return list.find((document) => document.id === id)
}

function missingVersions(document: SavedDocument, kept: Found['versions']): string[] {
  const stored = document.slots.flatMap((slot) =>
    slot.saves.filter(({ outcome }) => outcome === 'done').map((save) => ({ save, slot })),
  )
  if (stored.length > versionsKept) return []
  return stored.flatMap(({ save, slot }) => {
    const isKept = kept.some(({ version }) => slot.valueIn(version) === save.value)
    const says = `${document.name}, ${slot.fields.name}: ${save.value} by ${save.by.name}`
    return isKept ? [] : [`${says} was stored and is in no version.`]
  })
}

/** The entries of each person about a document are as many as their saves that were stored. */
function miscounted(document: SavedDocument, entries: Found['audit-entries']): string[] {
  const saves = document.slots.flatMap(({ saves }) => saves)
  const people = new Map(saves.map(({ by }) => [by.id, by.name]))
  return [...people].flatMap(([id, name]) => {
    const count = (outcome: Save['outcome']) =>
      saves.filter((save) => save.by.id === id && save.outcome === outcome).length
    const [stored, lost] = [count('done'), count('lost')]
    const recorded = entries.filter(({ actor }) => actor === id).length
    const says = `${name} saved ${document.name} ${stored} times, and the log says ${recorded}.`
    return recorded < stored || recorded > stored + lost ? [says] : []
  })
}
