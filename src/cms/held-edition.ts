import { existsSync, readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Beside the editions, so that the desk and a command find it whoever prints. */
const fileName = 'held.json'

const held = z.object({
  /** When it was to be printed, in ISO. */
  at: z.iso.datetime(),
  /** How many files readers have, and would have. */
  before: z.number().int(),
  after: z.number().int(),
  /** Whether a person has said that this is meant. */
  isAllowed: z.boolean(),
})

/** An edition that has far fewer pages than the last, and so waits for a person. */
export type HeldEdition = z.infer<typeof held>

/** Null when none waits. A file that says nothing sensible holds nothing back: it is asked anew. */
export function heldEdition(folder: string): HeldEdition | null {
  const file = join(folder, fileName)
  if (!existsSync(file)) return null
  try {
    return held.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

export async function holdEdition(folder: string, said: HeldEdition): Promise<void> {
  const file = join(folder, fileName)
  await writeFile(`${file}.new`, `${JSON.stringify(said, null, 1)}\n`)
  await rename(`${file}.new`, file)
}

export async function forgetHeldEdition(folder: string): Promise<void> {
  await rm(join(folder, fileName), { force: true })
}
