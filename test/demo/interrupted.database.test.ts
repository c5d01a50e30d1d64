import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../../payload.config'
import { verifyAuditLog } from '../../src/cms/read/audit-chain'
import type { Demonstration } from '../../src/demo/demonstration'
import { fill } from '../../src/demo/fill'
import { standingOf } from '../../src/demo/standing'
import { readSmall } from './small-demonstration'

let payload: Payload
let demonstration: Demonstration
let remove = () => {}
let emails: string[] = []

beforeAll(async () => {
  const small = await readSmall()
  demonstration = small.demonstration
  remove = small.remove
  emails = demonstration.people.map(({ email }) => email)
  payload = await getPayload({ config })
})

afterAll(async () => {
  remove()
  await payload?.destroy()
})

/** Brings the demonstration in, and dies after a number of steps. */
function fillUpTo(last: number): Promise<unknown> {
  let steps = 0
  return fill(payload, demonstration, {
    begin: () => {},
    keep: () => {},
    done: () => {
      steps += 1
      if (steps === last) throw new Error('The power went.')
    },
  })
}

test('A database in which nothing stands yet is empty', async () => {
  expect(await standingOf(payload, emails)).toBe('empty')
})

test.each([1, 30])('After a power cut at step %i the demonstration is unfinished', async (last) => {
  await expect(fillUpTo(last)).rejects.toThrow('The power went.')
  expect(await standingOf(payload, emails)).toBe('unfinished')
})

test('Where somebody else has an account by now, it is not for us to begin anew', async () => {
  expect(await standingOf(payload, emails.slice(1))).toBe('other')
})

test('An unfinished demonstration begins anew and is finished then', async () => {
  await fillUpTo(Number.POSITIVE_INFINITY)
  expect(await standingOf(payload, emails)).toBe('finished')
  const { totalDocs } = await payload.count({ collection: 'texts', overrideAccess: true })
  expect(totalDocs).toBe(9)
  expect((await verifyAuditLog(payload)).ok).toBe(true)
})
