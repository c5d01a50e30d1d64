import { describe, expect, test } from 'vitest'
import {
  type FolderFound,
  type Found,
  type Start,
  type StopReason,
  startVerdict,
  stopSentence,
  type Wish,
} from '../../src/domain/start-verdict'

const [ours, theirs] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
]

const nothing: FolderFound = { isThere: false, id: null, log: 'unknown' }
const folder = (id: string | null, log: FolderFound['log'] = 'agrees') => ({
  isThere: true,
  id,
  log,
})
const used = (id: string | null, more: object = {}) =>
  ({ kind: 'opened', id, isNew: false, unknown: null, seq: 40, at: null, ...more }) as const
const empty = { ...used(null), isNew: true, seq: 0 } as const
const missing = { kind: 'missing' } as const
const now = new Date('2026-11-30T12:00:00Z')

const found = (some: Partial<Found>): Found => ({
  ...{ database: used(ours), edition: nothing, media: nothing, now, mayCreate: true },
  ...some,
})

type Case = [string, Partial<Found>, Partial<Record<Wish | 'asIs', StopReason | Partial<Start>>>]

/** What is found, and what comes of it: a reason to stop, or the id and what is put aside. */
const cases: Case[] = [
  ['an empty place', { database: missing }, { asIs: { id: null, setAside: [] } }],
  ['a database that was made and not used', { database: empty }, { asIs: { id: null } }],
  [
    'a new database for who only reads',
    { database: missing, mayCreate: false },
    { asIs: 'noDatabase', new: 'noDatabase' },
  ],
  [
    'all of one publication',
    { edition: folder(ours), media: folder(ours) },
    { asIs: { id: ours, setAside: [] }, new: { setAside: [] }, restore: { setAside: [] } },
  ],
  [
    'folders without an id, whose log agrees',
    { edition: folder(null), media: folder(null, 'unknown') },
    { asIs: { id: ours } },
  ],
  [
    'nothing has an id yet',
    { database: used(null), edition: folder(null), media: folder(null, 'unknown') },
    { asIs: { id: null, setAside: [] } },
  ],
  [
    'a backup from before there were ids',
    { database: used(null), edition: folder(ours), media: folder(ours) },
    { asIs: { id: ours } },
  ],
  [
    'the same, of two publications',
    { database: used(null), edition: folder(ours), media: folder(theirs) },
    { asIs: 'apart' },
  ],
  [
    'no database beside an edition',
    { database: missing, edition: folder(ours) },
    { asIs: 'newBeside', restore: 'newBeside', new: { id: null, setAside: ['edition'] } },
  ],
  [
    'an empty database beside an edition',
    { database: empty, edition: folder(ours) },
    { asIs: 'newBeside', new: { setAside: ['edition'] } },
  ],
  [
    'the same, from before there were ids',
    { database: empty, edition: folder(null, 'further') },
    { asIs: 'newBeside' },
  ],
  [
    'an edition printed before anything was written',
    { database: empty, edition: folder(null) },
    { asIs: { id: null } },
  ],
  [
    'an empty database beside uploads',
    { database: empty, media: folder(null, 'unknown') },
    { asIs: 'newBeside', new: { setAside: ['media'] } },
  ],
  [
    'an edition of another publication',
    { edition: folder(theirs, 'differs') },
    { asIs: 'apart', restore: 'apart', new: { id: ours, setAside: ['edition'] } },
  ],
  [
    'uploads of another publication',
    { media: folder(theirs, 'further') },
    { asIs: 'apart', new: { setAside: ['media'] } },
  ],
  [
    'an edition that is further than its database',
    { edition: folder(ours, 'further'), media: folder(ours) },
    { asIs: 'further', new: 'further', restore: { id: ours, setAside: ['edition'] } },
  ],
  [
    'a restored database that went its own way',
    { edition: folder(ours, 'differs') },
    { asIs: 'further', restore: { setAside: ['edition'] } },
  ],
  [
    'a restored database where no edition is printed',
    { media: folder(ours, 'further') },
    { asIs: 'further', restore: { setAside: [] } },
  ],
  [
    'an edition without an id, of another log',
    { edition: folder(null, 'differs') },
    {
      asIs: 'otherLog',
      restore: { id: ours, setAside: ['edition'] },
      new: { setAside: ['edition'] },
    },
  ],
  [
    'an edition whose state cannot be read',
    { edition: folder(ours, 'unknown') },
    { asIs: { id: ours } },
  ],
  [
    'a schema of a later version',
    { database: used(ours, { unknown: '20270101_x' }) },
    { asIs: 'later', new: 'later', restore: 'later' },
  ],
  [
    'a file that cannot be read',
    { database: { kind: 'unreadable', detail: 'EACCES' } },
    { asIs: 'unreadable', new: 'unreadable' },
  ],
  [
    'a damaged file',
    { database: { kind: 'malformed', detail: 'x' } },
    { asIs: 'malformed', new: 'malformed' },
  ],
  [
    'a log of another file',
    { database: { kind: 'foreignWal', detail: '' } },
    { asIs: 'foreignWal', restore: 'foreignWal' },
  ],
  [
    'a clock that is months behind',
    { database: used(ours, { at: '2027-03-01T00:00:00Z' }) },
    { asIs: 'clock', restore: 'clock', clock: { id: ours } },
  ],
  [
    'a clock that is nine minutes behind',
    { database: used(ours, { at: '2026-11-30T12:09:00Z' }) },
    { asIs: { id: ours } },
  ],
  [
    'a clock that is eleven minutes behind',
    { database: used(ours, { at: '2026-11-30T12:11:00Z' }) },
    { asIs: 'clock' },
  ],
]

describe('A start with', () => {
  test.each(cases)('%s', (_name, some, expected) => {
    for (const [wish, outcome] of Object.entries(expected)) {
      const verdict = startVerdict(found(some), wish === 'asIs' ? [] : [wish as Wish])
      if (typeof outcome === 'string') expect(verdict, wish).toEqual({ ok: false, reason: outcome })
      else expect(verdict, wish).toMatchObject({ ok: true, value: outcome })
    }
  })
})

test('Each stop is told in one sentence without gaps, which says what to do', () => {
  const names = { database: 'review.db', file: 'review.db', edition: 'edition', media: 'media' }
  for (const [name, some, { asIs }] of cases) {
    if (typeof asIs !== 'string') continue
    const sentence = stopSentence(asIs, found(some), names)
    expect(sentence, name).toMatch(/^(The|There) [^\n{}]+\.$/)
    expect(sentence, name).not.toMatch(/undefined|null| {2}|\( *\)/)
    expect(sentence, name).toMatch(/start|set|name|move|put/)
  }
})

test('What is there is named, and nothing else', () => {
  const names = { database: 'review.db', file: 'review.db', edition: '/e', media: '/m' }
  const beside = found({ database: missing, edition: folder(ours), media: folder(ours) })
  expect(stopSentence('newBeside', beside, names)).toContain(
    'the edition in /e and the media in /m are of a publication',
  )
  const apart = found({ edition: folder(theirs), media: folder(ours) })
  expect(stopSentence('apart', apart, names)).toContain('than the edition in /e: name')
})
