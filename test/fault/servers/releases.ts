import { type Answer, ask, differentServers } from './ask'
import { pick } from './choose'
import type { WorkIssue } from './newsroom'
import type { People } from './people'
import type { Run } from './run'

/** An editor presses the button, or two do at the same moment on two servers. */
export async function release(
  run: Run,
  people: People,
  issue: WorkIssue,
  count: 1 | 2,
): Promise<void> {
  const servers = await differentServers(run, count)
  const editors = count === 1 ? [pick(run, people.editors)] : people.editors
  await Promise.all(
    editors.map(async (as, index) => {
      const path = `/issues/${issue.id}/release`
      const server = servers[index]
      const answer = await ask(run, { operation: 'release', method: 'POST', path, as, server })
      const { printed, release: id } = answer.body as { release?: string; printed?: unknown[] }
      const size = printed?.length ?? 0
      run.ledger.releases.push({ ...howItEnded(answer), issue: issue.id, id: id ?? null, size })
    }),
  )
  forgetStates(issue)
}

/** Takes back all that readers see of an issue, or the release of it that was reported last. */
export async function takeBack(run: Run, people: People, issue: WorkIssue): Promise<void> {
  const { id } = run.ledger.releases.findLast((one) => one.issue === issue.id && one.id) ?? {}
  const release = id && run.random() < 0.5 ? id : null
  const why = run.tag()
  const answer = await ask(run, {
    ...{ operation: 'take back', method: 'POST', path: `/issues/${issue.id}/take-back` },
    ...{ as: pick(run, people.editors), body: { why, release } },
  })
  const { releases = [] } = answer.body as { releases?: string[] }
  run.ledger.takenBack.push({ ...howItEnded(answer), issue: issue.id, why, releases })
  forgetStates(issue)
}

export function howItEnded({
  begun,
  ended,
  outcome,
}: Answer): Pick<Answer, 'begun' | 'ended' | 'outcome'> {
  return { begun, ended, outcome }
}

export function forgetStates(issue: WorkIssue): void {
  for (const text of issue.texts) text.state = null
}
