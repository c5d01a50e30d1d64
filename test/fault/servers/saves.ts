import type { Application } from './application'
import { type Account, ask, differentServers } from './ask'
import { pick, shuffled } from './choose'
import type { Run } from './run'
import type { SavedDocument } from './saved-document'
import type { Save, Slot } from './slot'

/** Several parts of one document are saved at the same moment, on different servers. */
export async function saveTogether(run: Run, document: SavedDocument): Promise<void> {
  const revision = await lookAt(run, document)
  // A save of what nobody has read yet could not be told from what stood there before.
  if (document.slots.some(({ isNew }) => isNew)) return
  const free = shuffled(run, document.slots).filter(({ isUnderWay }) => !isUnderWay)
  const slots = free.slice(0, 2 + Math.floor(run.random() * 3))
  const servers = await differentServers(run, slots.length)
  await Promise.all(
    slots.map((slot, index) =>
      save(run, document, {
        slot,
        by: pick(run, slot.fields.by),
        server: servers[index],
        revision,
      }),
    ),
  )
}

/** Several people save the same part of one document at the same moment. */
export async function saveTheSame(run: Run, document: SavedDocument): Promise<void> {
  await lookAt(run, document)
  if (document.slots.some(({ isNew }) => isNew)) return
  const slot = pick(run, document.slots)
  const people = shuffled(run, slot.fields.by).slice(0, 3)
  const servers = await differentServers(run, people.length)
  await Promise.all(
    people.map((by, index) =>
      save(run, document, { slot, by, server: servers[index], revision: null }),
    ),
  )
}

/**
 * Reads a document and compares it with what was saved. Answers with its revision, where documents
 * have one.
 */
export async function lookAt(run: Run, document: SavedDocument): Promise<number | null> {
  const { method, name, path, reader } = document
  const query = path.startsWith('/texts/') ? '?depth=0' : '?depth=0&locale=all'
  const operation = 'look at a document'
  const asked = { operation, method: 'GET', path: `${path}${query}`, as: reader } as const
  const { begun, body, outcome } = await ask(run, asked)
  if (outcome !== 'done') return null
  const found = method === 'POST' && 'result' in body ? body.result : body
  for (const slot of document.slots) compare(run, name, slot, slot.look(found, begun))
  return typeof body.revision === 'number' ? body.revision : null
}

/** Keeps what a look at a slot found wrong. */
export function compare(
  { faults, ledger }: Run,
  name: string,
  { fields }: Slot,
  { lost, strange }: ReturnType<Slot['look']>,
): void {
  ledger.lostSaves += lost.length
  for (const { by, ended, server, value } of lost) {
    const when = `${(ended / 1000).toFixed(2)} s`
    faults.add(
      'lost save',
      `${name}, ${fields.name}: ${value} by ${by.name}, stored by ${server} after ${when}, is lost.`,
    )
  }
  if (strange) faults.add('save in part', `${name}: ${strange}.`)
}

type Saving = { slot: Slot; by: Account; server: Application | undefined; revision: number | null }

/** One save of a slot by somebody, whose answer the slot keeps. */
export async function save(
  run: Run,
  document: SavedDocument,
  { by, revision, server, slot }: Saving,
) {
  // Half of the saves say on which revision they are based.
  const based = revision !== null && run.random() < 0.5 ? revision : null
  const { locale } = slot.fields
  const query = new URLSearchParams({ depth: '0', ...(locale ? { locale } : {}) })
  // Without it, a save of a part of the settings takes the other parts from another language.
  if (document.method === 'POST') query.set('fallback-locale', 'null')
  if (based !== null) query.set('revision', String(based))
  const { data, save } = slot.begin(run.tag(), by, server?.name ?? '')
  const { method, operation, path } = document
  const asked = { operation, method, path: `${path}?${query}`, as: by, body: data, server } as const
  const { body, ended, outcome } = await ask(run, asked)
  // What readers know waits for a second person, so that it must not be seen, ever.
  const isHeld = 'waiting' in body
  Object.assign(save, { ended, outcome: isHeld ? 'refused' : outcome } satisfies Partial<Save>)
  if (based === null || outcome !== 'done') return
  const stored = (document.basedOn.get(based) ?? 0) + 1
  document.basedOn.set(based, stored)
  if (stored > 1)
    run.faults.add(
      'lost save',
      `${document.name}: ${stored} saves based on revision ${based} were stored.`,
    )
}
