import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/port'

type LogIn = { email: string; password: string }
type DemonstrationSite = { url: string; editor: LogIn; close(): Promise<void> }

/** The demonstration on a database of its own and a free port, as `npm run demo` serves it. */
export async function openDemonstration(): Promise<DemonstrationSite> {
  const folder = mkdtempSync(join(tmpdir(), 'demonstration-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const demo = spawn(
    process.execPath,
    ['--import', createRequire(import.meta.url).resolve('tsx'), 'src/cli/demo.ts'],
    {
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '--conditions=production',
        DATABASE_URI: `file:${join(folder, 'demo.db')}`,
        MEDIA_DIR: join(folder, 'media'),
        EDITION_DIR: join(folder, 'edition'),
        EDITION_KEY: join(folder, 'edition-key.pem'),
        SITE_URL: url,
        PORT: String(port),
        HOST: 'localhost',
      },
    },
  )
  while (!(await fetch(`${url}/en`).catch(() => null))?.ok) {
    if (demo.exitCode !== null) throw new Error('The demonstration did not start; see above.')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return {
    url,
    editor: editorIn(readFileSync(join(folder, 'demo-log-ins.txt'), 'utf8')),
    close: async () => {
      if (demo.pid !== undefined && demo.exitCode === null) {
        const ended = once(demo, 'close')
        process.kill(-demo.pid, 'SIGTERM')
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A demonstration that somebody else started, and will end. */
export function runningSite(url: string): Pick<DemonstrationSite, 'url' | 'close'> {
  return { url: new URL(url).origin, close: async () => {} }
}

/** The first editor of the list that is kept beside the database. */
function editorIn(list: string): LogIn {
  const [, email, password] = /^Editor .*?(\S+@\S+)\s+(\S+)$/m.exec(list) ?? []
  if (!email || !password) throw new Error('The list of log-ins names no editor.')
  return { email, password }
}
