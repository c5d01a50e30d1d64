import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Person } from '../../src/cms/person'
import type { Issue, Text } from '../../src/payload-types'
import type { StaffedNewsroom } from '../support/staffed-newsroom'

const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '1000,30000' },
    rounds: { type: 'string', default: '15' },
  },
})
const sizes = values.publications.split(',').map(Number)
const rounds = Number(values.rounds)
const folder = mkdtempSync(join(tmpdir(), 'review-growth-'))
// A database of its own, empty; an embedded one in the folder when none is named.
process.env.DATABASE_URI ??= `file:${join(folder, 'review.db')}`
process.env.MEDIA_DIR = join(folder, 'media')
process.env.PAYLOAD_SECRET = 'a-secret-that-only-the-bench-would-ever-use'
process.env.LOG_LEVEL = 'fatal'
mkdirSync(process.env.MEDIA_DIR)

const { openStaffedNewsroom } = await import('../support/staffed-newsroom')
const { refreshStatistics } = await import('../../src/cms/storage/refresh-statistics')
const { readCommentary } = await import('../../src/cms/read/commentary')
const { readHome, readIssue } = await import('../../src/cms/read/published')
const { boardContents } = await import('../../src/cms/admin/board-contents')
const { readReleasesOfIssue } = await import('../../src/cms/read/releases-of-issue')
const { beginArchive, weekAt } = await import('./archive-of-releases')

/** How many issues were made to be measured. */
let issues = 0

try {
  await bench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

/**
 * What readers and the desk wait for as the archive grows: milliseconds of each operation on the
 * smallest and the largest archive of one run, and their ratio. The archive is written as rows, what
 * is measured is done by real requests.
 */
async function bench(): Promise<void> {
  const room = await openStaffedNewsroom()
  const archive = await beginArchive(room.payload, await peopleOf(room))
  const [cpu] = cpus()
  console.log(
    `${cpus().length} x ${cpu?.model.trim()}, node ${process.version}, ${room.payload.db.name}`,
  )
  const medians = new Map<string, number[]>()
  for (const size of sizes) {
    // A commentary in three languages, and one of ten corrected.
    const middle = await archive.growTo(Math.round(size / 30) * 10)
    await refreshStatistics(room.payload)
    console.log(`${size} publications            p50 ms   max ms`)
    for (const [name, times] of await measured(room, middle)) {
      const sorted = times.toSorted((a, b) => a - b)
      const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
      medians.set(name, [...(medians.get(name) ?? []), middle])
      const cells = [middle, sorted.at(-1) ?? 0].map((ms) => ms.toFixed(1).padStart(9))
      console.log(`  ${name.padEnd(24)}${cells.join('')}`)
    }
  }
  console.log(`p50 at ${sizes.at(-1)} publications against ${sizes[0]}`)
  for (const [name, [small = 0, ...larger]] of medians)
    console.log(`  ${name.padEnd(24)}${((larger.at(-1) ?? small) / small).toFixed(2).padStart(9)}`)
  await room.close()
}

/** Ten in all. */
async function peopleOf(room: StaffedNewsroom): Promise<string[]> {
  const people = [room.analyst, room.translator, room.second]
  for (let count = people.length; count < 10; count += 1)
    people.push(await room.hire('analyst', `Analyst ${count}`))
  return people.map(({ id }) => id)
}

type Place = { week: string; slug: string }
type Timed = ReturnType<typeof timing>

/** Each operation, some to warm up and then so many rounds. */
async function measured(room: StaffedNewsroom, place: Place): Promise<Map<string, number[]>> {
  const timed = timing()
  for (let round = -3; round < rounds; round += 1) {
    if (round === 0) timed.forget()
    await read(room, place, timed)
    const { issue, text } = await work(room, timed)
    await lookAtDesk(room, issue, text, timed)
  }
  return timed.times
}

function timing() {
  const times = new Map<string, number[]>()
  return {
    times,
    forget: () => times.clear(),
    async time<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
      const begun = performance.now()
      const value = await work()
      times.set(name, [...(times.get(name) ?? []), performance.now() - begun])
      return value
    },
  }
}

async function read({ payload }: StaffedNewsroom, { week, slug }: Place, { time }: Timed) {
  await time('home page', () => readHome(payload, 'en'))
  await time('issue page', () => readIssue(payload, 'en', week))
  await time('commentary page', () => readCommentary(payload, 'en', week, slug))
}

async function work(room: StaffedNewsroom, { time }: Timed): Promise<{ issue: Issue; text: Text }> {
  issues += 1
  // After everything of the archive.
  const issue = await room.issueOf(weekAt(3000 + issues).start)
  const commentary = await room.commentary({ issue })
  const text = await room.text(commentary, { title: `Measured ${issues}` })
  const saved = await time('save a text', () =>
    // As the desk asks.
    room.ask('PATCH', `/texts/${text.id}?depth=0`, {
      as: room.analyst,
      body: { lead: `Changed for the time ${issues}.`, revision: text.revision },
    }),
  )
  must(saved.status)
  const body = { lead: `About week ${issues}.` }
  must((await time('save an issue', () => patch(room, issue, body))).status)
  for (const step of ['submit', 'review', 'approve'] as const)
    must((await time('take a step', () => room.step(text, step, room.editor))).status)
  must((await time('release', () => room.release(issue))).status)
  return { issue, text }
}

function patch(room: StaffedNewsroom, { id }: Issue, body: object) {
  return room.ask('PATCH', `/issues/${id}`, { as: room.editor, body })
}

async function lookAtDesk(room: StaffedNewsroom, issue: Issue, { id }: Text, { time }: Timed) {
  const { editor, payload } = room
  await time('board of an issue', () =>
    Promise.all([
      boardContents(payload, editor as Person, issue.id),
      readReleasesOfIssue(payload, editor as Person, issue.id),
    ]),
  )
  const as = { as: editor }
  const search = (word: string) =>
    `/texts?limit=10&depth=0&sort=-updatedAt&where[or][0][title][like]=${word}`
  must((await time('list of texts', () => room.ask('GET', '/texts?limit=10&depth=0', as))).status)
  must((await time('search: many found', () => room.ask('GET', search('piece'), as))).status)
  must((await time('search: one found', () => room.ask('GET', search('333 in be'), as))).status)
  must((await time('search: none found', () => room.ask('GET', search('nowhere'), as))).status)
  must((await time('trail of a text', () => room.ask('GET', `/texts/${id}/steps`, as))).status)
}

function must(status: number): void {
  if (status !== 200) throw new Error(`Something was answered ${status}.`)
}
