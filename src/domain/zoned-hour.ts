import { err, ok, type Result } from './result'

/**
 * A moment that somebody named by the clock of a place. Where clocks go forward, an hour is
 * `skipped`, and counts as that much later; where they go back, it comes twice, and the first of
 * the two counts.
 */
export type ZonedHour = { at: string; resolved: 'asWritten' | 'skipped' | 'twice' }

/** Whether a time zone has this name, such as `Europe/Warsaw`. */
export function isZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && clockIn(zone) !== null
  } catch {
    // Intl knows no other way to say that it does not know a zone.
    return false
  }
}

/** The moment, ISO in UTC, of an hour such as `2026-11-22 09:00` on the clocks of a zone. */
export function hourIn(
  zone: string,
  written: string,
): Result<ZonedHour, 'not-a-zone' | 'not-an-hour'> {
  if (!isZone(zone)) return err('not-a-zone')
  const wall = parseWall(written)
  if (wall === null) return err('not-an-hour')
  const clock = clockIn(zone)
  // Clocks change at most once between the days before and after.
  const [before, after] = [offsetAt(clock, wall - day), offsetAt(clock, wall + day)]
  const moments = [...new Set([wall - before, wall - after])]
    .filter((moment) => wallAt(clock, moment) === wall)
    .sort((one, other) => one - other)
  const [first] = moments
  if (first === undefined) return ok({ at: iso(wall - before), resolved: 'skipped' })
  return ok({ at: iso(first), resolved: moments.length > 1 ? 'twice' : 'asWritten' })
}

/** What the clocks of a zone show at a moment: `2026-11-22 09:00`. */
export function clockOf(zone: string, at: string): string {
  const wall = wallAt(clockIn(zone), Date.parse(at))
  return iso(wall).slice(0, 16).replace('T', ' ')
}

const day = 24 * 60 * 60 * 1000

function clockIn(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
}

/** What a clock shows at a moment, as if it were UTC. */
function wallAt(clock: Intl.DateTimeFormat, moment: number): number {
  const shown = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
}

function offsetAt(clock: Intl.DateTimeFormat, moment: number): number {
  return wallAt(clock, moment) - moment
}

function parseWall(written: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$/.exec(written.trim())
  if (!match) return null
  const exact = `${match[1]}T${match[2]}${match[3] ?? ':00'}`
  const moment = Date.parse(`${exact}Z`)
  return Number.isNaN(moment) || iso(moment).slice(0, 19) !== exact ? null : moment
}

function iso(moment: number): string {
  return new Date(moment).toISOString()
}
