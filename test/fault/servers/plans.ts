import { setTimeout as wait } from 'node:timers/promises'
import { type Asked, anyUp, ask } from './ask'
import { pick } from './choose'
import { makeIssue } from './make-documents'
import type { Makes, Newsroom, WorkIssue } from './newsroom'
import type { People } from './people'
import { forgetStates, howItEnded, release } from './releases'
import type { Run } from './run'
import { bringToApproval } from './steps'

const second = 1000
/** Servers look every ten seconds for plans that others made. */
const ahead = 11.5 * second
const plansAtOnce = 5
/** Before an hour, saves that wait for each other would make servers late for it, and never together. */
const rest = { before: 1.5 * second, after: 1.5 * second }

/**
 * Plans several issues for the same moment, again and again: servers that know of them all wake at
 * that moment. Meanwhile the next ones are made ready.
 */
export async function planInWaves(run: Run, newsroom: Newsroom, until: number): Promise<void> {
  let issues = newsroom.ready
  while (performance.now() + ahead + 3 * second < until) {
    // By the clock that is furthest ahead, or else that server would find it due at once.
    const clocks = run.servers.map((server) => server.now())
    const at = Math.ceil((Math.max(...clocks) + ahead) / second) * second
    const due = performance.now() + at - Math.max(...clocks)
    await Promise.all(issues.map((issue) => plan(run, newsroom.people, issue, at)))
    const [next] = await Promise.all([
      readyIssues(run, newsroom),
      beAtTheHour(run, newsroom.people, issues, due),
    ])
    issues = next
  }
}

/** Most of the time nobody works at that hour; or somebody releases one of the issues by hand. */
async function beAtTheHour(
  run: Run,
  people: People,
  issues: readonly WorkIssue[],
  due: number,
): Promise<void> {
  await wait(due - rest.before - performance.now())
  if (run.random() < 0.7) run.restUntil = due + rest.after
  await wait(due - performance.now())
  if (run.random() < 0.3) await release(run, people, pick(run, issues), 1)
  await wait(rest.after)
}

/** Issues of one piece in one language, approved. */
export function readyIssues(run: Run, makes: Makes): Promise<WorkIssue[]> {
  return Promise.all(
    Array.from({ length: plansAtOnce }, async () => {
      const issue = await makeIssue(run, makes, { pieces: 1, languages: ['en'] })
      await Promise.all(issue.texts.map((text) => bringToApproval(run, makes.people, text)))
      return issue
    }),
  )
}

/** A plan for a moment soon, by the clock of the server that is asked. */
export async function planSoon(run: Run, people: People, issue: WorkIssue): Promise<void> {
  const server = await anyUp(run)
  await plan(run, people, issue, server.now() + (4 + 10 * run.random()) * second, server)
  forgetStates(issue)
}

export async function cancelPlan(run: Run, people: People, issue: WorkIssue): Promise<void> {
  const answer = await ask(run, {
    ...{ operation: 'cancel a plan', method: 'DELETE', path: `/issues/${issue.id}/plan` },
    as: pick(run, people.editors),
  })
  const { plan: known } = answer.body as { plan?: { id: string } }
  const asked = { issue: issue.id, id: known?.id ?? null, what: 'cancel' } as const
  run.ledger.plans.push({ ...howItEnded(answer), ...asked })
}

async function plan(
  run: Run,
  people: People,
  issue: WorkIssue,
  at: number,
  server?: Asked['server'],
): Promise<void> {
  const policy = pick(run, ['asReady', 'asReady', 'asReady', 'together', 'lead'])
  const terms = policy === 'lead' ? { leads: ['en'], deadline: hourOf(at + 8 * second) } : {}
  const answer = await ask(run, {
    ...{ operation: 'plan', method: 'POST', path: `/issues/${issue.id}/plan`, server },
    as: pick(run, people.editors),
    body: { policy, hour: hourOf(at), zone: 'UTC', ...terms },
  })
  const { plan: known } = answer.body as { plan?: { id: string } }
  const asked = { issue: issue.id, id: known?.id ?? null, what: 'plan' } as const
  run.ledger.plans.push({ ...howItEnded(answer), ...asked })
}

function hourOf(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}
