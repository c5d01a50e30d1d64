import { expect, test } from 'vitest'
import { trendsAddress, trendsAsked, trendsQuery } from '../../src/domain/trends-query'

const asked = (query: string) => trendsQuery(new URLSearchParams(query))

test('A query names a section, an analyst, a year and a span of weeks, or some of them', () => {
  expect(asked('section=economy&analyst=mira-solen&from=2025-W01&to=2025-W26')).toEqual({
    ok: true,
    value: { section: 'economy', analyst: 'mira-solen', from: '2025-W01', to: '2025-W26' },
  })
  expect(asked('year=2025')).toEqual({ ok: true, value: { year: 2025 } })
})

test('What the form leaves empty asks for nothing', () => {
  expect(asked('section=&analyst=&year=&from=+&to=')).toEqual({ ok: true, value: {} })
  expect(asked('')).toEqual({ ok: true, value: {} })
})

test.each([
  ['2025-W07', '2025-W07'],
  ['2025-w7', '2025-W07'],
  [' 2025W07 ', '2025-W07'],
  ['2025-02-14', '2025-W07'],
  ['2024-12-30', '2025-W01'],
  ['14.02.2025', '2025-W07'],
  ['14 лютага 2025', '2025-W07'],
  ['10–16 февраля 2025 г.', '2025-W07'],
  ['2025', '2025-W01'],
])('A week can be written as «%s»', (text, week) => {
  expect(asked(`from=${text}`)).toEqual({ ok: true, value: { from: week } })
})

test('A year at the end of a span means its last week, of which it has 52 or 53', () => {
  expect(asked('from=2025&to=2025')).toEqual({
    ok: true,
    value: { from: '2025-W01', to: '2025-W52' },
  })
  expect(asked('to=2026')).toEqual({ ok: true, value: { to: '2026-W53' } })
})

test.each(['2025-W53', '2025-W00', '2025-02-30', '14.02', 'spring', '25'])(
  '«%s» is no week, and the rest is shown all the same',
  (text) => {
    expect(asked(`section=economy&to=${text}`)).toEqual({
      ok: false,
      reason: {
        filter: { section: 'economy' },
        faults: [{ field: 'to', reason: 'not-a-week' }],
      },
    })
  },
)

test('A span that ends before it begins is refused as a whole', () => {
  expect(asked('from=2025-W10&to=2025-W09&year=2025')).toEqual({
    ok: false,
    reason: { filter: { year: 2025 }, faults: [{ field: 'to', reason: 'reversed' }] },
  })
  expect(asked('from=2025-W10&to=2025-W10').ok).toBe(true)
})

test('Every fault is named at once', () => {
  expect(asked('year=last&from=a&to=b')).toMatchObject({
    ok: false,
    reason: { faults: [{ field: 'year' }, { field: 'from' }, { field: 'to' }] },
  })
})

test('What was written is kept as it was written, for the form and for other languages', () => {
  const query = new URLSearchParams('to=spring&section=economy&page=2&from=')
  expect(trendsAsked(query)).toEqual({ section: 'economy', to: 'spring' })
  expect(trendsAddress('be', trendsAsked(query))).toBe('/be/trends?section=economy&to=spring')
  expect(trendsAddress('be', {})).toBe('/be/trends')
})
