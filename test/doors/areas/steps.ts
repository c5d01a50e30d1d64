import { decideStep, type Step, stepNames, steps as table } from '../../../src/domain/workflow'
import { type Answer, type Attempt, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { type ActorName, actors, isStaff } from '../people'
import { idIn } from '../records'
import type { Change } from '../snapshot'
import type { Subject } from '../stage'
import type { World } from '../world'

/** In every state, a step is for those whom the workflow names, and leads where it says. */
export async function steps(world: World, knocking: Knocking): Promise<void> {
  for (const subject of world.subjects)
    for (const as of actors) {
      await knocking.knock(trailOf(subject, as))
      for (const step of stepNames)
        for (const note of table[step].note === 'required' ? ['Why.', ''] : ['Why.'])
          await knocking.knock(attemptOn(world, subject, { as, step, note }))
      await knocking.knock({
        ...attemptOn(world, subject, { as, step: 'approve', note: '' }),
        body: { step: 'approve', hash: '0'.repeat(64) },
        judge: refused,
        may: () => false,
      })
    }
}

type Taking = { as: ActorName; step: Step; note: string }

function attemptOn(world: World, subject: Subject, { as, step, note }: Taking): Attempt {
  const path = `/texts/${subject.text}/steps`
  const asked = { as, method: 'POST', path, body: { step, note } }
  if (!isStaff(as) || !subject.readers.includes(as)) return { ...asked, judge: refused }
  const decided = decideStep(
    step,
    { state: subject.state, isComplete: true, wasPublished: subject.wasPublished },
    {
      role: world.people[as].role,
      isOwner: subject.owners.includes(as),
      hasWritten: subject.writers.includes(as),
    },
    note,
  )
  if (!decided.ok) return { ...asked, judge: refused }
  return {
    ...asked,
    judge: ({ status, json }: Answer) =>
      status === 200 && json.state === decided.value ? null : `answered ${status} to a right step`,
    may: (change) => follows(change, subject, world.people[as].id, table[step].prints),
    shows: table[step].prints,
  }
}

/** What a step brings with it: the state, the log, and what the press does when it prints. */
function follows(
  { place, kind, id, fields, after }: Change,
  subject: Pick<Subject, 'text'>,
  self: string,
  prints: boolean,
): boolean {
  const standing = ['state', 'approvedHash', 'approvedBy', 'approvedAt']
  if (place === 'texts') return id === subject.text && fields.every((it) => standing.includes(it))
  if (place === 'audit-entries') return kind === 'created' && idIn(after?.actor) === self
  return prints && isPress({ place, kind, fields })
}

export function isPress({
  place,
  kind,
  fields,
}: Pick<Change, 'place' | 'kind' | 'fields'>): boolean {
  if (place === 'publications')
    return kind === 'created' || fields.every((name) => ['retiredBy', 'state'].includes(name))
  if (place === 'releases' || place === 'redirects') return kind !== 'deleted'
  if (place === 'issues') return fields.every((name) => ['printed', 'releasedAt'].includes(name))
  return ['analysts', 'sections', 'media'].includes(place) && fields.join() === 'isPublic'
}

function trailOf({ text, readers, state }: Subject, as: ActorName): Attempt {
  return {
    ...{ as, method: 'GET', path: `/texts/${text}/steps` },
    judge: (answer) =>
      readers.includes(as)
        ? answer.json.state === state
          ? null
          : `was told ${answer.json.state} of ${state}`
        : refused(answer),
  }
}
