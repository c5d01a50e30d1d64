import type { Payload } from 'payload'
import { mend } from '../../src/cms/actions/mend'
import { releaseDue } from '../../src/cms/actions/release-due'
import { releaseIssue } from '../../src/cms/actions/release-issue'
import { takeBackRelease } from '../../src/cms/actions/take-back-release'
import { takeStep } from '../../src/cms/actions/take-step'
import { atMoment } from '../../src/cms/clock'
import { makeReady } from './issue-at-work'
import type { Found, Task, Work } from './messages'
import { patiently, until } from './patience'
import { inOneLine, seenOf } from './readers'
import { textsInAnIssue, type World } from './world'

type Left = { payload: Payload; world: World; task: Task; found: Found }

/**
 * Goes on with what a kill interrupted, as people or the server's own round would; a sentence for
 * each thing that cannot be done any more.
 */
export async function goOn(
  payload: Payload,
  world: World,
  task: Task,
  found: Found,
): Promise<string[]> {
  const faults = await resume[task.work]({ payload, world, task, found })
  const last = task.seen.at(-1)
  const now = await until(
    () => seenOf(payload, task.issue),
    (seen) => seen === last,
    () => mend(payload),
  )
  if (now !== last) faults.push(`it was done again, and readers see ${now} instead of ${last}`)
  return [...faults, ...(await releaseOnceMore(payload, world, task.issue))]
}

const resume = {
  release,
  dueRelease,
  leadingRelease: dueRelease,
  followingRelease: dueRelease,
  correction: (left) => again(left, 'correct'),
  retraction: (left) => again(left, 'retract'),
  takingBack: async ({ found, payload, task: { issue }, world }) => {
    const asked = { issue, release: null, why: 'Once more.' }
    const done = await patiently(() => takeBackRelease(payload, world.editor, asked))
    return done.ok === (found !== 'after') ? [] : [`taking back again: ${JSON.stringify(done)}`]
  },
  plan: async () => [],
  steps: async () => [],
} satisfies Record<Work, (left: Left) => Promise<string[]>>

async function release({ found, payload, task: { issue }, world }: Left): Promise<string[]> {
  const done = await patiently(() => releaseIssue(payload, world.editor, issue))
  return done.ok === (found === 'before') ? [] : [`releasing again: ${JSON.stringify(done)}`]
}

/** The server's rounds an hour later and after that, when every pause between attempts is over. */
async function dueRelease({ payload, task: { issue, work } }: Left): Promise<string[]> {
  let hours = 0
  const round = async () => {
    hours += 1
    await atMoment(new Date(Date.now() + hours * 60 * 60 * 1000), () => releaseDue(payload))
  }
  const find = async () => {
    const { docs } = await payload.find({
      ...{ collection: 'release-plans', where: { issue: { equals: issue } } },
      ...{ sort: '-createdAt', limit: 1, depth: 0, overrideAccess: true },
    })
    return docs[0]
  }
  const wanted = work === 'leadingRelease' ? 'following' : 'done'
  await round()
  const plan = await until(find, (found) => found?.state === wanted, round)
  return plan?.state === wanted ? [] : [`its plan is ${plan?.state}: ${plan?.problem}`]
}

async function again(
  { found, payload, task: { text }, world }: Left,
  step: 'correct' | 'retract',
): Promise<string[]> {
  const asked = { text: text ?? '', step, note: 'Once more.', hash: null }
  const done = await patiently(() => takeStep(payload, world.second, asked))
  return done.ok === (found === 'before') ? [] : [`to ${step} again: ${JSON.stringify(done)}`]
}

/** Whatever is not out after all this can be brought out. */
async function releaseOnceMore(payload: Payload, world: World, issue: string): Promise<string[]> {
  if ((await seenOf(payload, issue)) !== inOneLine([])) return []
  await makeReady(payload, world, issue)
  const done = await patiently(() => releaseIssue(payload, world.editor, issue))
  if (!done.ok) return [`it can never be released again: ${JSON.stringify(done.reason)}`]
  return done.value.printed.length === textsInAnIssue ? [] : ['it was released again in part']
}
