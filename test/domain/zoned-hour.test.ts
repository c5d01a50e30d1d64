import { describe, expect, test } from 'vitest'
import { clockOf, hourIn, isZone } from '../../src/domain/zoned-hour'

const at = (zone: string, written: string) => {
  const read = hourIn(zone, written)
  return read.ok ? `${read.value.at} ${read.value.resolved}` : read.reason
}

describe('An hour in a time zone', () => {
  test('is the moment at which the clocks there show it', () => {
    expect(at('Europe/Warsaw', '2026-11-22 09:00')).toBe('2026-11-22T08:00:00.000Z asWritten')
    expect(at('Europe/Warsaw', '2026-07-01T09:00')).toBe('2026-07-01T07:00:00.000Z asWritten')
    expect(at('Europe/Minsk', '2026-11-22 09:00')).toBe('2026-11-22T06:00:00.000Z asWritten')
    expect(at('UTC', '2026-11-22 00:00')).toBe('2026-11-22T00:00:00.000Z asWritten')
    expect(at('Asia/Kathmandu', '2026-11-22 05:45')).toBe('2026-11-22T00:00:00.000Z asWritten')
    expect(at('America/New_York', '2026-12-31 23:59:59')).toBe('2027-01-01T04:59:59.000Z asWritten')
  })

  test('that clocks skip comes as much later as they are put forward', () => {
    expect(at('Europe/Warsaw', '2027-03-28 02:00')).toBe('2027-03-28T01:00:00.000Z skipped')
    expect(at('Europe/Warsaw', '2027-03-28 02:59')).toBe('2027-03-28T01:59:00.000Z skipped')
    expect(at('Europe/Warsaw', '2027-03-28 01:59')).toBe('2027-03-28T00:59:00.000Z asWritten')
    expect(at('Europe/Warsaw', '2027-03-28 03:00')).toBe('2027-03-28T01:00:00.000Z asWritten')
    expect(at('Australia/Lord_Howe', '2026-10-04 02:15')).toBe('2026-10-03T15:45:00.000Z skipped')
  })

  test('that clocks show twice is the first of the two', () => {
    expect(at('Europe/Warsaw', '2027-10-31 02:00')).toBe('2027-10-31T00:00:00.000Z twice')
    expect(at('Europe/Warsaw', '2027-10-31 02:59')).toBe('2027-10-31T00:59:00.000Z twice')
    expect(at('Europe/Warsaw', '2027-10-31 03:00')).toBe('2027-10-31T02:00:00.000Z asWritten')
    expect(at('America/New_York', '2026-11-01 01:30')).toBe('2026-11-01T05:30:00.000Z twice')
  })

  test('is refused where there is no such day, time or zone', () => {
    for (const written of ['2026-02-30 09:00', '2026-11-22 24:00', '2026-11-22', 'tomorrow', ''])
      expect(at('UTC', written)).toBe('not-an-hour')
    for (const zone of ['Mars/Olympus', '', '+03:00', 'Europe'])
      expect([isZone(zone), at(zone, '2026-11-22 09:00')]).toEqual([false, 'not-a-zone'])
  })

  test('is shown as the clocks there show it', () => {
    expect(clockOf('Europe/Warsaw', '2026-11-22T08:00:00.000Z')).toBe('2026-11-22 09:00')
    expect(clockOf('Pacific/Auckland', '2026-12-31T11:00:00.000Z')).toBe('2027-01-01 00:00')
  })
})
