import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export type Ended = { code: number | null; out: string; err: string }

/** A place for a database, its edition and its uploads, in which commands are run as by a shell. */
export function openPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'review-place-'))
  const settings = {
    DATABASE_URI: `file:${join(folder, 'review.db')}`,
    MEDIA_DIR: join(folder, 'media'),
    EDITION_DIR: join(folder, 'edition'),
    EDITION_KEY: join(folder, 'edition-key.pem'),
  }
  const run = (args: readonly string[], more: Record<string, string>, input = '') =>
    ended(args, { ...process.env, NODE_ENV: 'production', ...settings, ...more }, input)
  return {
    folder,
    database: join(folder, 'review.db'),
    edition: settings.EDITION_DIR,
    media: settings.MEDIA_DIR,
    /** What the server does before it serves anybody; then it ends. */
    start: (wishes = '', more: Record<string, string> = {}) =>
      run(['-e', openOnly], { START_WITH: wishes, ...more }),
    /** A command of src/cli. */
    command: (name: string, args: readonly string[] = [], input = '') =>
      run([`src/cli/${name}.ts`, ...args], {}, input),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** One hash of all names and bytes below a folder. */
export function bytesOf(folder: string): string {
  const hash = createHash('sha256')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(file.slice(folder.length)).update(readFileSync(file))
  return hash.digest('hex')
}

const openOnly =
  "import('./src/opening.ts').then((it) => it.openOrExit()).then(() => process.exit(0))"

async function ended(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input: string,
): Promise<Ended> {
  const node = ['--import', 'tsx', '--conditions=production', ...args]
  // The keeper is the child of a site, and ends when nobody is there to have started it.
  const isChild = args.some((arg) => arg.includes('edition-keeper'))
  const child = spawn(process.execPath, node, {
    env,
    stdio: ['pipe', 'pipe', 'pipe', ...(isChild ? ['ipc' as const] : [])],
  }) as ChildProcessWithoutNullStreams
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ])
  return { code, out, err }
}
