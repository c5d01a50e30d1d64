import { weekFromId } from '../domain/week'
import type { DemoIssue } from './demonstration'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const days = { Mon: 0, Thu: 3, Fri: 4, Sat: 5, 'next Mon': 7 } as const

/** An hour of a day of a week, UTC; 8.5 is half past eight. */
export function hourOf(week: string, on: keyof typeof days, at: number): Date {
  const found = weekFromId(week)
  if (!found.ok) throw new Error(`Not a week: ${week}`)
  return new Date(Date.parse(`${found.value.start}T00:00:00Z`) + days[on] * day + at * hour)
}

export function minutes(after: Date, count: number): Date {
  return new Date(after.getTime() + count * minute)
}

/**
 * When the commentary at a place (from 0) of an issue is begun, and when its text at a place, the
 * original first, is written and submitted. Four days for an issue that went out, two at the desk.
 */
export function writing(issue: DemoIssue, place: number, text = 0) {
  const span = issue.released ? 4 : 2
  const on = Math.floor((place * span) / issue.pieces.length)
  const morning = minutes(hourOf(issue.week, 'Thu', 8.5), (on * day) / minute + odd(place, 90))
  const written = minutes(morning, 20 + 190 * text + odd(place + text, 40))
  return { begun: morning, written, submitted: minutes(written, 95 + odd(place + 2 * text, 60)) }
}

/** When the text at a place, counted over the whole issue, is read: Monday, or Saturday at the desk. */
export function inReview(issue: DemoIssue, place: number) {
  const morning = hourOf(issue.week, issue.released ? 'next Mon' : 'Sat', 7.5)
  const begun = minutes(morning, 16 * place + odd(place, 7))
  return { begun, ended: minutes(begun, 9 + odd(place, 6)) }
}

/** Some minutes below a limit, unlike from place to place, the same each time. */
function odd(place: number, limit: number): number {
  return (place * 37 + 11) % limit
}
