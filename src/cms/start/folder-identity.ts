import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Lies beside what readers are served, never within. */
export const identityFile = 'publication.json'

const identity = z.object({ id: z.uuid(), seq: z.number().int().nonnegative(), head: z.string() })
const moments = z.array(z.object({ seq: z.number().int().nonnegative() }))
const progress = identity.pick({ seq: true, head: true })

/** Whose folder it is, and how far the log was when it was last opened. */
type Identity = z.infer<typeof identity>

/** Null where nothing is said, or nothing that can be understood. */
export type Identified = {
  isThere: boolean
  id: string | null
  reached: Pick<Identity, 'seq' | 'head'> | null
  /** It has come to this entry of the log at least, whatever that said. */
  atLeast?: number
}

/** The folder of editions: what it is true to is in its state, newer than its identity. */
export function readEditionIdentity(folder: string): Identified {
  const known = parsed(identity, textOf(join(folder, identityFile)))
  const state = textOf(join(folder, 'state.json'))
  const isThere = known !== 'absent' || state !== null || isLink(join(folder, 'current'))
  const said = saidBy(known, parsed(progress, state))
  if (typeof parsed(progress, state) !== 'string') return { isThere, ...said }
  // Without it nobody knows how the log began, but readers may have been told of more of it.
  const seen = parsed(moments, textOf(join(folder, 'seen.json')))
  const atLeast = typeof seen === 'string' ? 0 : (seen.at(-1)?.seq ?? 0)
  return { isThere, ...said, atLeast }
}

/** The folder of uploads, which may have been filled before there were identities. */
export function readMediaIdentity(folder: string): Identified {
  const known = parsed(identity, textOf(join(folder, identityFile)))
  const isThere = known !== 'absent' || filesIn(folder).some((name) => !name.startsWith('.'))
  return { isThere, ...saidBy(known, 'absent') }
}

export async function writeIdentity(folder: string, said: Identity): Promise<void> {
  await mkdir(folder, { recursive: true })
  const draft = join(folder, `.${identityFile}.${process.pid}`)
  await writeFile(draft, `${JSON.stringify(said, null, 1)}\n`)
  await rename(draft, join(folder, identityFile))
}

type Parsed<Value> = Value | 'absent' | 'damaged'

function saidBy(known: Parsed<Identity>, newer: Parsed<Pick<Identity, 'seq' | 'head'>>) {
  const said = typeof known === 'string' ? null : known
  return { id: said?.id ?? null, reached: typeof newer === 'string' ? said : newer }
}

function parsed<Value>(schema: z.ZodType<Value>, text: string | null): Parsed<Value> {
  if (text === null) return 'absent'
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : 'damaged'
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged'
    throw error
  }
}

/** Null when there is no such file. One that cannot be read is told to whoever starts. */
function textOf(file: string): string | null {
  return unlessAbsent(() => readFileSync(file, 'utf8'), null)
}

function filesIn(folder: string): string[] {
  return unlessAbsent(() => readdirSync(folder), [])
}

function isLink(file: string): boolean {
  return unlessAbsent(() => readlinkSync(file) !== '', false)
}

function unlessAbsent<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return otherwise
    throw error
  }
}
