import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEditionIdentity } from '../../src/cms/start/folder-identity'

let folder: string
const id = '0b0e7a5e-4df1-4d0c-9d0a-6f2f4f1c9a11'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-identity-'))
  const keep = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value))
  keep('publication.json', { id, seq: 20, head: 'twenty' })
  keep('state.json', { seq: 45, head: 'forty-five' })
  keep('seen.json', [
    { seq: 30, at: '2031-03-03T09:00:00.000Z' },
    { seq: 44, at: '2031-03-03T10:00:00.000Z' },
  ])
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('How far an edition has come is what its state says', () => {
  expect(readEditionIdentity(folder).reached).toEqual({ seq: 45, head: 'forty-five' })
})

test.each(['damaged', 'gone'])(
  'When its state is %s, it is at least what readers had seen',
  (what) => {
    if (what === 'gone') rmSync(join(folder, 'state.json'))
    else truncateSync(join(folder, 'state.json'), 5)
    const reached = { id, seq: 20, head: 'twenty' }
    expect(readEditionIdentity(folder)).toEqual({ isThere: true, id, reached, atLeast: 44 })
  },
)

test('When that is unknown as well, it is what the last start found', () => {
  for (const name of ['state.json', 'seen.json']) truncateSync(join(folder, name), 1)
  expect(readEditionIdentity(folder).reached).toEqual({ id, seq: 20, head: 'twenty' })
})
