import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes that are left for the folder where sockets have room for 104, on macOS, or 108. */
const longest = 70

/** Does something with a folder under a name that is short enough for the sockets in it. */
export async function atShortPath<Answer>(
  folder: string,
  work: (short: string) => Promise<Answer>,
): Promise<Answer> {
  const whole = await realpath(folder)
  if (Buffer.byteLength(whole) <= longest) return work(whole)
  const beside = await mkdtemp(join(tmpdir(), 'lock-'))
  try {
    const short = join(beside, 'f')
    await symlink(whole, short)
    return await work(short)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}
