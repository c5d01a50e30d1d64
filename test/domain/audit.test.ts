import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuditRecord, chainFault, entryHash, firstHash } from '../../src/domain/audit'

fc.configureGlobal({ seed: 2020 })

type Entry = AuditRecord & { hash: string }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const start = { seq: 0, hash: firstHash }
const fault = (entries: readonly Entry[], before = start) => chainFault(entries, before, sha256)
const log = chain(12)
const anyPlace = fc.nat({ max: log.length - 1 })

describe('The audit log', () => {
  test('holds as it was written, whole or page by page', () => {
    expect(fault([])).toBeNull()
    expect(fault(log)).toBeNull()
    for (const { seq } of log) {
      const before = log[seq - 2] ?? start
      expect(fault(log.slice(seq - 1), before)).toBeNull()
    }
  })

  test('shows a change of any field of any entry', () => {
    const fields = Object.keys(log[0] ?? {}) as (keyof Entry)[]
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(...fields), (place, field) => {
        const changed = log.map((entry, index) =>
          index === place ? { ...entry, [field]: altered(entry[field]) } : entry,
        )
        expect(fault(changed)?.seq).toBe(place + 1)
      }),
      { numRuns: 500 },
    )
  })

  test('shows a change that was hashed anew, at the entry after it', () => {
    fc.assert(
      fc.property(fc.nat({ max: log.length - 2 }), (place) => {
        const forged = log.map((entry, index) => {
          if (index !== place) return entry
          const record = { ...entry, note: 'Never said.' }
          return { ...record, hash: entryHash(record, sha256) }
        })
        expect(fault(forged)).toEqual({ seq: place + 2, reason: 'unchained' })
      }),
    )
  })

  test('shows a removed entry', () => {
    fc.assert(
      fc.property(fc.nat({ max: log.length - 2 }), (place) => {
        const removed = log.filter((_, index) => index !== place)
        expect(fault(removed)).toEqual({ seq: place + 1, reason: 'missing' })
      }),
    )
  })

  test('shows a removed entry whose place the next one took', () => {
    const renumbered = log.slice(1).map((entry) => ({ ...entry, seq: entry.seq - 1 }))
    expect(fault(renumbered)).toEqual({ seq: 1, reason: 'unchained' })
  })

  test('shows two entries that changed places', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        fc.pre(one !== other)
        const moved = log.map((entry, index) => {
          const from = index === one ? other : index === other ? one : index
          const { seq, prevHash } = entry
          return { ...(log[from] ?? entry), seq, prevHash }
        })
        expect(fault(moved)?.seq).toBe(Math.min(one, other) + 1)
        const order = moved.map(({ seq }, index) => log[index === one ? other : seq - 1])
        expect(fault(order.filter((entry) => entry !== undefined))).not.toBeNull()
      }),
    )
  })

  test('shows an entry that was slipped in', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const entry = log[place]
        if (!entry) throw new Error('No such entry.')
        const slipped = [
          ...log.slice(0, place),
          { ...entry, key: 'texts:9:1' },
          ...log.slice(place),
        ]
        expect(fault(slipped)).not.toBeNull()
      }),
    )
  })

  test('cannot show by itself what was cut off its end: its head is another then', () => {
    expect(fault(log.slice(0, -3))).toBeNull()
    expect(log.at(-4)?.hash).not.toBe(log.at(-1)?.hash)
  })
})

function chain(length: number): Entry[] {
  const entries: Entry[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const record: AuditRecord = {
      seq,
      key: `texts:${seq % 3}:${Math.ceil(seq / 3)}`,
      at: `2031-03-03T10:00:${String(seq).padStart(2, '0')}.000Z`,
      actor: seq % 2 ? 'person-1' : null,
      actorName: 'Ed Itor',
      actorRole: 'editor',
      subject: `texts:${seq % 3}`,
      number: Math.ceil(seq / 3),
      step: 'submit',
      from: 'draft',
      to: 'submitted',
      note: seq % 2 ? null : 'Name the source.',
      contentHash: sha256(String(seq)),
      ref: null,
      prevHash: entries.at(-1)?.hash ?? firstHash,
    }
    entries.push({ ...record, hash: entryHash(record, sha256) })
  }
  return entries
}

function altered(value: string | number | null): string | number {
  return typeof value === 'number' ? value + 1 : `${value ?? ''}.`
}
