import { expect, test } from 'vitest'
import { checkPlans } from './check-plans'
import { checkReleases } from './check-releases'
import { checkSamples } from './check-samples'
import { Faults } from './faults'
import type { Found } from './found'
import { Ledger } from './ledger'
import { isSentence } from './refusals'
import type { Run } from './run'

const release = { id: 'r', issue: 'i', plan: 'p', size: 2, state: 'committed', finished: true }
const copies = ['t1', 't2'].map((text) => ({ id: `c-${text}`, text, release: 'r', kind: 'first' }))
const entries = ['t1', 't2'].map((text) => ({
  subject: `texts:${text}`,
  step: 'publish',
  ref: 'r',
}))
const plan = { id: 'p', issue: 'i', policy: 'asReady', state: 'done' }
const carriedOut = { subject: 'release-plans:p', step: 'carryOutPlan', to: 'done' }

/** One release of two texts by a plan, and what is otherwise in a test. */
function situation(other: Record<string, unknown> = {}): { run: Run; found: Found } {
  const found = {
    ...{ issues: [{ id: 'i', week: '2031-W10' }], releases: [release], publications: copies },
    ...{ 'release-plans': [plan], 'audit-entries': [...entries, carriedOut] },
    ...other,
  }
  const run = { faults: new Faults(), ledger: new Ledger(), servers: [] }
  return { run: run as unknown as Run, found: found as unknown as Found }
}

test('A release that is as its log and its plan say has no fault', () => {
  const { found, run } = situation()
  run.ledger.samples.push({ issue: 'i', begun: 1, ended: 2, ids: ['c-t1', 'c-t2'] })
  checkReleases(run, found)
  checkPlans(run, found)
  checkSamples(run, found)
  expect(run.faults.count).toBe(0)
})

test('Readers who were shown a part of a release are noticed', () => {
  const { found, run } = situation()
  run.ledger.samples.push({ issue: 'i', begun: 1, ended: 2, ids: ['c-t1'] })
  checkSamples(run, found)
  expect(run.faults.of('reader')[0]).toContain('only a part')
})

test('Readers who are not shown what was reported as released are noticed', () => {
  const { found, run } = situation()
  const asked = { issue: 'i', id: 'r', size: 2, begun: 1, ended: 2, outcome: 'done' } as const
  run.ledger.releases.push(asked)
  run.ledger.samples.push({ issue: 'i', begun: 1, ended: 4, ids: [] })
  run.ledger.samples.push({ issue: 'i', begun: 3, ended: 4, ids: [] })
  checkSamples(run, found)
  expect(run.faults.of('reader')).toHaveLength(1)
})

test('A text that is recorded as printed twice is noticed', () => {
  const { found, run } = situation({ 'audit-entries': [...entries, ...entries.slice(0, 1)] })
  checkReleases(run, found)
  expect(run.faults.of('release')).toEqual([
    'The release r (committed) is recorded 2 times for the text t1.',
  ])
})

test('A release that was reported and is not there is noticed, and one that was refused and is', () => {
  const { found, run } = situation({ releases: [{ ...release, plan: null }] })
  const asked = { issue: 'i', size: 2, begun: 1, ended: 2 }
  run.ledger.releases.push({ ...asked, id: 'other', outcome: 'done' })
  run.ledger.releases.push({ ...asked, id: null, outcome: 'refused' })
  checkReleases(run, found)
  expect(run.faults.of('release')).toEqual([
    'The release other of i was reported with 2 texts, and is not there.',
    'Of i there are 1 releases of which no answer told, and 0 could be.',
  ])
})

test.each([
  ['s2', 2, 'begun by two servers at once: r and gone.'],
  // It met somebody, let go, and tried again.
  ['s1', 2, undefined],
  ['s2', 900, undefined],
])(
  'A plan begun by s1 and at the same moment by %s, from %s on, is noticed: %s',
  (by, first, said) => {
    const { found, run } = situation()
    run.ledger.begunReleases.set('r', { plan: 'p', by: 's1', first: 1, last: 2 })
    run.ledger.begunReleases.set('gone', { plan: 'p', by, first, last: first + 1 })
    checkPlans(run, found)
    if (said) expect(run.faults.of('plan')[0]).toContain(said)
    else expect(run.faults.of('plan')).toEqual([])
  },
)

test.each([
  ['This week has an issue already.', true],
  ['Гэты тыдзень ужо мае выпуск.', true],
  ['Something went wrong.', false],
  ['An unknown error occurred.', false],
  ['Not Found', false],
  ['E11000 duplicate key error collection: review.issues', false],
  ['The write failed: WriteConflict error', false],
])('«%s» is a sentence that people can read: %s', (said, expected) => {
  expect(isSentence(said)).toBe(expected)
})
