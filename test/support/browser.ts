import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** A browser without a window that calls nobody of its own accord. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserProgram(),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
}

/** Where the browser is; it is fetched or installed when there is none. */
export function browserProgram(): string {
  return findChromium() ?? getChromium()
}

function findChromium(): string | null {
  const given = process.env.CHROME_PATH
  if (given) return given
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const applications = ['Google Chrome', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  )
  const files = [...names.map(findOnPath), ...applications, chromium.executablePath()]
  return files.find((file) => file !== null && existsSync(file)) ?? null
}

/** Playwright's own download where it can be had, else Debian's package. */
function getChromium(): string {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  spawnSync(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'], {
    timeout: 180_000,
  })
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  if (process.getuid?.() === 0 && findOnPath('apt-get')) {
    execFileSync('apt-get', ['update', '-qq'])
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'])
  }
  const found = findChromium()
  if (found) return found
  throw new Error(
    'The browser tests need Chrome or Chromium: install either, or set CHROME_PATH to its program.',
  )
}

/** Where the shell would find this program, or null. */
function findOnPath(program: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file)) ?? null
}
