import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { weekId, weekOf } from '../../../src/domain/week'
import { withheldGroups } from '../../../src/front/withhold'
import type { Text } from '../../../src/payload-types'
import { isAllPrinted } from '../../support/all-printed'
import { processes } from '../../support/processes'
import { type RunningSite, startSite } from '../../support/server'
import type { StaffedNewsroom } from '../../support/staffed-newsroom'
import { randomFrom } from '../random'
import { type Damage, damages, type Target, targetsIn } from './damages'
import { amissAfter, amissFor, isSeen, outWord, secretWord, shownInVain } from './readers'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    /** Fewer than all, chosen by the seed. */
    cases: { type: 'string', default: '1000' },
  },
})
const random = randomFrom(Number(values.seed))
const folder = mkdtempSync(join(tmpdir(), 'review-fault-edition-'))
const edition = join(folder, 'edition')
const faults: string[] = []

/** Milliseconds within which what is damaged has to be mended, and a release seen. */
const patience = 30_000

/** The parts of a site by what stands in their command lines. */
const parts = {
  'the keeper': /edition-keeper/,
  'a front': /front-process/,
  'the application': /next-server|next\/dist\/bin\/next/,
  'what makes books': /bindery-process/,
}

type Part = keyof typeof parts

/** How many weeks were released while the site runs. */
let weeks = 0

Object.assign(process.env, {
  DATABASE_URI: `file:${join(folder, 'review.db')}`,
  MEDIA_DIR: join(folder, 'media'),
  EDITION_DIR: edition,
  PAYLOAD_SECRET: 'a-secret-that-only-tests-would-ever-use',
  LOG_LEVEL: 'fatal',
})
mkdirSync(join(folder, 'media'))

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(
  `${faults.length} faults. The same again: npm run fault:edition -- --seed ${values.seed}`,
)
process.exit(faults.length === 0 ? 0 : 1)

/**
 * Damages every file that the edition and its keeper have, one after another, and kills every process
 * of the site, while it runs: readers never see what was taken from them nor lose what they had, and
 * the next release is seen.
 */
async function main(): Promise<void> {
  const { openStaffedNewsroom } = await import('../../support/staffed-newsroom')
  const { withholdThrough } = await import('../../../src/cms/withholding')
  const { withholdingIn } = await import('../../../src/edition/withdrawal')
  withholdThrough(withholdingIn(edition))
  const room = await openStaffedNewsroom()
  await out(room, '2031-03-03', `The first week of ${outWord}`)
  const secret = await out(room, '2031-03-10', `${secretWord} names`)
  const site = await startSite({ folder })
  try {
    // Until then the application answers readers. Books come last.
    await until('everything is printed', () => isAllPrinted(edition))
    if (!(await isSeen(site.url, '/en', secretWord, patience)))
      throw new Error('Nothing was ever printed.')
    await takeBack(room, secret)
    expectNothing('after taking back', await amissFor(site.url))
    // Until then the application answers what it names, as if the keeper did all that follows.
    await until('what was taken back is printed', async () => !(await withheldGroups(edition))[0])
    for (const one of chosen(site)) await one(room, site)
    await killed(room, site, 'everything, with a release taken back meanwhile')
  } finally {
    if (faults.length > 0) console.error(`The site said:\n${site.output()}`)
    await site.kill()
    await room.close()
  }
}

/** Readers lose what is taken back while a part of the site stands still, and get the rest afterwards. */
async function takenBackWhile(room: StaffedNewsroom, site: RunningSite, part: Part) {
  weeks += 1
  const day = dayOf(weeks)
  const secret = await out(room, day, `${secretWord} names`)
  if (!(await isSeen(site.url, '/en', secretWord, patience)))
    fault(`${part}: a release before it stood still was not seen`)
  signal(site, part, 'SIGSTOP')
  await takeBack(room, secret)
  for (const one of await shownInVain(site.url, [weekOfDay(day)]))
    fault(`taken back while ${part} stands still: ${one}`)
  signal(site, part, 'SIGCONT')
  await checked(room, site, `taken back while ${part} stands still`)
}

function dayOf(number: number): string {
  return new Date(Date.parse('2031-03-17') + number * 7 * 86_400_000).toISOString().slice(0, 10)
}

function weekOfDay(day: string): string {
  const week = weekOf(day)
  if (!week.ok) throw new Error(week.reason)
  return weekId(week.value).toLowerCase()
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 180_000; !(await isSo()); await wait(200))
    if (performance.now() > end) throw new Error(`It never came about that ${what}.`)
}

type Case = (room: StaffedNewsroom, site: RunningSite) => Promise<void>

function chosen(site: RunningSite): Case[] {
  const all: Case[] = [
    ...targetsIn(edition).flatMap((target) =>
      (Object.keys(damages) as Damage[]).map(
        (damage): Case =>
          (room) =>
            damaged(room, site, target, damage),
      ),
    ),
    ...(Object.keys(parts) as Part[]).map(
      (part): Case =>
        (room) =>
          killed(room, site, part),
    ),
    // A front that stands still answers nobody anything.
    ...(['the keeper', 'the application', 'what makes books'] as Part[]).map(
      (part): Case =>
        (room) =>
          takenBackWhile(room, site, part),
    ),
  ]
  const shuffled = all.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at)
  return shuffled.slice(0, Number(values.cases)).map(({ one }) => one)
}

/** Something is damaged, the keeper has to read it again, and something is released. */
async function damaged(room: StaffedNewsroom, site: RunningSite, target: Target, damage: Damage) {
  const what = `${target.name}, ${damage}`
  const file = target.find()
  // An earlier case damaged it, and what it says was not needed since.
  if (file === null) return
  damages[damage](file)
  kill(site, 'the keeper')
  await checked(room, site, what)
}

async function killed(room: StaffedNewsroom, site: RunningSite, part: string): Promise<void> {
  for (const one of Object.keys(parts) as Part[])
    if (one === part || part.startsWith('everything')) kill(site, one)
  await checked(room, site, `${part}, killed`)
}

function kill(site: RunningSite, part: Part): void {
  signal(site, part, 'SIGKILL')
}

function signal({ group }: RunningSite, part: keyof typeof parts, name: NodeJS.Signals): void {
  for (const { command, group: of, pid } of processes())
    if (of === group && parts[part].test(command))
      try {
        process.kill(pid, name)
      } catch {
        // It ended by itself.
      }
}

async function checked(room: StaffedNewsroom, site: RunningSite, what: string): Promise<void> {
  const begun = performance.now()
  const shown = await amissAfter(site.url, patience)
  expectNothing(what, shown)
  weeks += 1
  const title = `Week ${weeks} of ${outWord}`
  await out(room, dayOf(weeks), title)
  if (!(await isSeen(site.url, '/en', title, patience)))
    fault(`${what}: the next release is not seen after ${patience / 1000} s`)
  expectNothing(`${what}, and then a release`, await amissAfter(site.url, patience))
  console.log(`  ${what}: ${Math.round(performance.now() - begun)} ms`)
  await wait(100)
}

function fault(what: string): void {
  faults.push(what)
  console.error(`FAULT: ${what}`)
}

function expectNothing(what: string, amiss: readonly string[]): void {
  for (const one of amiss) fault(`${what}: ${one}`)
}

async function out(room: StaffedNewsroom, day: string, title: string): Promise<Text> {
  const issue = await room.issueOf(day)
  const text = await room.text(await room.commentary({ issue }), { title })
  await room.bring(text, 'approved')
  const { status, body } = await room.release(issue)
  if (status !== 200) throw new Error(`The release was refused: ${JSON.stringify(body)}`)
  return text
}

async function takeBack(room: StaffedNewsroom, text: Text): Promise<void> {
  const commentary = await room.payload.findByID({
    ...{ collection: 'commentaries', id: String(text.commentary), depth: 0, overrideAccess: true },
  })
  const body = { why: 'It names a source.' }
  const path = `/issues/${commentary.issue}/take-back`
  const { status } = await room.ask('POST', path, { as: room.editor, body })
  if (status !== 200) throw new Error(`Taking back was refused: ${status}.`)
}
