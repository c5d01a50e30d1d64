import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { weekId, weekOf } from '../../../src/domain/week'
import { formatWeek } from '../../../src/domain/week-format'
import { makeIssue } from './make-documents'
import type { Makes } from './newsroom'
import type { People } from './people'
import type { Run } from './run'
import { bringToApproval } from './steps'

const pagesAtOnce = 6

/** The import command brings in pages of the old site beside the servers, and releases every other lot. */
export async function importPages(run: Run, { admin }: People): Promise<void> {
  const count = run.ledger.imports.length
  const folder = join(run.folder, `old-pages-${count}`)
  mkdirSync(folder)
  const monday = new Date(Date.UTC(2001, 0, 1 + 7 * count)).toISOString().slice(0, 10)
  const titles = Array.from({ length: pagesAtOnce }, () => `The harbour ${run.tag()}`)
  for (const title of titles)
    writeFileSync(join(folder, `${title.replaceAll(' ', '-')}.txt`), oldPage(title, monday))
  const isReleased = count % 2 === 1
  const report = join(run.folder, `report-${count}.json`)
  const as = isReleased ? ['--release', '--as', admin.email] : []
  const { code, said } = await command(run, 'import', [folder, '--report', report, ...as])
  run.ledger.imports.push({ titles, code, isReleased, said })
}

/** The release command releases an issue beside the servers. */
export async function releaseByCommand(run: Run, makes: Makes): Promise<void> {
  const issue = await makeIssue(run, makes, { pieces: 1 })
  await Promise.all(issue.texts.map((text) => bringToApproval(run, makes.people, text)))
  const [editor] = makes.people.editors
  const args = ['--issue', issue.week, '--as', editor.email]
  const { begun, code, ended } = await command(run, 'release', args)
  const outcome = code === 0 ? 'done' : 'refused'
  // The command names no release.
  const asked = { issue: issue.id, id: null, size: code === 0 ? issue.texts.length : 0 }
  run.ledger.releases.push({ ...asked, begun, ended, outcome })
}

async function command(run: Run, name: 'import' | 'release', args: readonly string[]) {
  const begun = performance.now()
  const script = [`src/cli/${name}.ts`, ...args]
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=production', ...script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...run.settings, NODE_ENV: 'production' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = (await once(child, 'close')) as [number | null]
  const ended = performance.now()
  const outcome = code === 0 ? ('done' as const) : ('refused' as const)
  const operation = `the ${name} command`
  const message = said.trim().split('\n').at(-1) ?? ''
  // A command answers with its exit code: 0 when done, 1 when refused, 2 when it was not begun.
  const status = code === 0 ? 200 : code === 1 ? 409 : 500
  const how = { begun, ended, outcome, status, message, sent: [] } as const
  run.answers.push({ operation, server: 'beside', ...how })
  return { begun, ended, code, said }
}

function oldPage(title: string, monday: string): string {
  const week = weekOf(monday)
  if (!week.ok) throw new Error(week.reason)
  return [
    formatWeek(week.value, 'en'),
    'Society and political parties',
    title,
    'The situation has not changed',
    title,
    'By Marta Hellin',
    `${title} of Arvenia has told the assembly in Lorn, in ${weekId(week.value)}, that quays will wait.`,
    `Nobody wants to give a loan or to take it, and so the week ended as it had begun for ${title}.`,
  ].join('\n\n')
}
