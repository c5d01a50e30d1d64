import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserProgram } from '../support/browser'
import type { Outcome } from './outcome'
import type { KindOfPage } from './page-kinds'

const wishes = fileURLToPath(new URL('./lighthouse', import.meta.url))
/** Where neither the tests nor the types look. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/lighthouse', import.meta.url))
const program = join(folder, 'node_modules/lighthouse/cli/index.js')
const wanted = ['home', 'issue', 'commentary', 'archive', 'trends']
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Lighthouse as it is by default: a phone on a slow line. Scores from 0 to 100. */
export async function lighthouseScores(
  kinds: readonly KindOfPage[],
  atLeast: number,
): Promise<Outcome> {
  installOnce()
  const faults: string[] = []
  const rows: string[] = []
  const looked = kinds.filter(({ kind }) => wanted.includes(kind))
  for (const { kind, language, page } of looked) {
    const scores = scoresOf(page.url)
    const name = `${kind} ${language}`
    rows.push(`  ${name.padEnd(16)}${scores.map((score) => String(score).padStart(16)).join('')}`)
    categories.forEach((category, place) => {
      const score = scores[place] ?? 0
      if (score < atLeast) faults.push(`${name}: ${category} ${score} of ${atLeast}`)
    })
  }
  const head = `  ${''.padEnd(16)}${categories.map((name) => name.padStart(16)).join('')}`
  const table = [head, ...rows].join('\n')
  return { what: `Lighthouse, ${atLeast} wanted`, looked: looked.length, faults, table }
}

/** Kept apart from the packages of the project, because it is four times as large as ours of that kind. */
function installOnce(): void {
  if (existsSync(program)) return
  cpSync(wishes, folder, { recursive: true })
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('Lighthouse could not be installed; the lines above say why.')
}

function scoresOf(url: string): number[] {
  const place = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  const report = join(place, 'report.json')
  const flags = '--headless=new --no-sandbox --disable-background-networking'
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      program,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--chrome-flags=${flags}`,
      `--only-categories=${categories.join()}`,
    ],
    { env: { ...process.env, CHROME_PATH: browserProgram() }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Lighthouse could not look at ${url}:\n${stderr}`)
  const read = JSON.parse(readFileSync(report, 'utf8')) as {
    categories: Record<string, { score: number | null }>
  }
  rmSync(place, { recursive: true, force: true })
  return categories.map((name) => Math.round((read.categories[name]?.score ?? 0) * 100))
}
