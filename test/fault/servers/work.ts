import { setTimeout as wait } from 'node:timers/promises'
import { pick, pickByWeight } from './choose'
import { importPages, releaseByCommand } from './commands'
import { makeAndDelete, raceForText, raceForWeek } from './creations'
import { disturb } from './disturb'
import { makePiece } from './make-documents'
import type { Newsroom, WorkIssue, WorkText } from './newsroom'
import { cancelPlan, planInWaves, planSoon } from './plans'
import { readAlong, watchReleases } from './readers'
import { release, takeBack } from './releases'
import type { Run } from './run'
import { saveTheSame, saveTogether } from './saves'
import { bringToApproval, correctText, stepOn, stepTogether } from './steps'

/** With who plans and who reads, and since some things are done together, ten requests at once. */
const peopleAtOnce = 4

const mostPieces = 8

type Job = { weight: number; work(run: Run, newsroom: Newsroom): Promise<void> }

const anIssue = (run: Run, { issues }: Newsroom): WorkIssue => pick(run, issues)
const aText = (run: Run, newsroom: Newsroom): WorkText => pick(run, anIssue(run, newsroom).texts)

const jobs: readonly Job[] = [
  { weight: 24, work: (run, { atWork }) => saveTogether(run, pick(run, atWork)) },
  { weight: 6, work: (run, { atWork }) => saveTheSame(run, pick(run, atWork)) },
  { weight: 8, work: (run, { drafts }) => saveTogether(run, pick(run, drafts)) },
  { weight: 4, work: (run, { drafts }) => saveTheSame(run, pick(run, drafts)) },
  { weight: 3, work: (run, room) => saveTogether(run, aText(run, room).saved) },
  { weight: 16, work: (run, room) => stepOn(run, room.people, aText(run, room)) },
  { weight: 6, work: (run, room) => bringToApproval(run, room.people, aText(run, room)) },
  { weight: 4, work: (run, room) => correctText(run, room.people, aText(run, room)) },
  { weight: 4, work: (run, room) => stepTogether(run, room.people, aText(run, room)) },
  { weight: 6, work: (run, room) => release(run, room.people, anIssue(run, room), 1) },
  { weight: 4, work: (run, room) => release(run, room.people, anIssue(run, room), 2) },
  { weight: 3, work: (run, room) => takeBack(run, room.people, anIssue(run, room)) },
  { weight: 2, work: (run, room) => planSoon(run, room.people, anIssue(run, room)) },
  { weight: 1, work: (run, room) => cancelPlan(run, room.people, anIssue(run, room)) },
  { weight: 2, work: addPiece },
  { weight: 2, work: raceForWeek },
  { weight: 1, work: raceForText },
  { weight: 1, work: makeAndDelete },
]

/**
 * Everybody works until a moment of `performance.now`, in parallel and by chance, while servers are
 * killed.
 */
export async function workUntil(run: Run, newsroom: Newsroom, until: number): Promise<void> {
  const { issues, people } = newsroom
  await guarded(run, () => saveInPeace(run, newsroom, until))
  const begun = performance.now()
  const loops = [
    ...Array.from({ length: peopleAtOnce }, () => () => workOn(run, newsroom, until)),
    () => planInWaves(run, newsroom, until),
    () => releaseOverAndOver(run, newsroom, until),
    () => besides(run, newsroom, until),
    () => readAlong(run, () => issuesOf(run, issues), until),
    () => watchReleases(run, until),
    () => disturb(run, begun, until),
  ]
  await Promise.all(loops.map((loop) => guarded(run, loop)))
  await Promise.all(issues.map((issue) => guarded(run, () => release(run, people, issue, 1))))
}

/**
 * At first nobody does anything but save, one document after another, each on several servers at
 * once: later these wait for much else, and seldom meet.
 */
async function saveInPeace(run: Run, { atWork, drafts }: Newsroom, until: number) {
  const end = performance.now() + (until - performance.now()) / 6
  while (performance.now() < end) await saveTogether(run, pick(run, [...atWork, ...drafts]))
}

async function workOn(run: Run, newsroom: Newsroom, until: number): Promise<void> {
  while (performance.now() < until)
    if (performance.now() < run.restUntil) await wait(50)
    else await guarded(run, () => pickByWeight(run, jobs).work(run, newsroom))
}

/**
 * One issue is released and taken back again and again, most of all while a server starts: what it
 * mends then must not be what another is doing.
 */
async function releaseOverAndOver(run: Run, { again, people }: Newsroom, until: number) {
  while (performance.now() < until) {
    await release(run, people, again, 1)
    await takeBack(run, people, again)
    if (run.servers.every(({ isUp }) => isUp)) await wait(500)
  }
}

/** Commands beside the servers, one at a time. */
async function besides(run: Run, newsroom: Newsroom, until: number): Promise<void> {
  while (performance.now() + 10_000 < until) {
    await importPages(run, newsroom.people)
    if (performance.now() + 10_000 < until) await releaseByCommand(run, newsroom)
    await wait(8000)
  }
}

async function addPiece(run: Run, newsroom: Newsroom): Promise<void> {
  const issue = anIssue(run, newsroom)
  if (issue.pieces < mostPieces) await makePiece(run, newsroom, issue)
}

/** The issues that are worked on, and the newest of those that are planned. */
function issuesOf({ ledger }: Run, issues: readonly WorkIssue[]): string[] {
  const planned = ledger.plans.slice(-6).map(({ issue }) => issue)
  return [...issues.map(({ id }) => id), ...planned]
}

/** Somebody who finds a thing impossible goes on with another; the answers tell of it. */
async function guarded(run: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    run.faults.add('work', error instanceof Error ? error.message : String(error))
  }
}
