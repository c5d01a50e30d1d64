import { err, ok, type Result } from '../domain/result'
import { isVerdict, type Verdict } from '../domain/verdict'
import { weekFromId, weekId, weekOf } from '../domain/week'
import { readDate, readWeek } from '../domain/week-text'

/** What stands in the search form and in the address, as it was typed; empty where nothing was. */
export type Asked = {
  q: string
  section: string
  analyst: string
  verdict: string
  from: string
  to: string
  /** From 1. */
  page: number
}

/** What was asked for, understood. Weeks are ISO names, such as `2026-W47`; both ends belong to it. */
export type Question = {
  q: string
  section: string | null
  analyst: string | null
  verdict: Verdict | null
  from: string | null
  to: string | null
  page: number
}

export type AskedProblem = 'from' | 'to' | 'reversed'

const mostLetters = 200
const mostPages = 5_000

/** The form as an address carries it; nothing in it is refused here. */
export function readAsked(address: URLSearchParams): Asked {
  const said = (name: string) => (address.get(name) ?? '').slice(0, mostLetters).trim()
  const page = said('page')
  return {
    q: said('q'),
    section: said('section'),
    analyst: said('analyst'),
    verdict: said('verdict'),
    from: said('from'),
    to: said('to'),
    page: /^[1-9]\d{0,3}$/.test(page) ? Math.min(Number(page), mostPages) : 1,
  }
}

/** The same for an address, without what is empty: `?q=port&section=economy`, or nothing. */
export function askedAddress(asked: Asked): string {
  const address = new URLSearchParams()
  for (const name of ['q', 'section', 'analyst', 'verdict', 'from', 'to'] as const)
    if (asked[name] !== '') address.set(name, asked[name])
  if (asked.page > 1) address.set('page', String(asked.page))
  const text = address.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether anything was asked for at all. */
export function isAsked({ q, section, analyst, verdict, from, to }: Asked): boolean {
  return [q, section, analyst, verdict, from, to].some((said) => said !== '')
}

/** Whether anything but words narrows it down. */
export function hasFilter(asked: Asked): boolean {
  return isAsked({ ...asked, q: '' })
}

/** Refuses a span that is none; a section or an analyst that nobody knows is found in nothing. */
export function understood(asked: Asked): Result<Question, AskedProblem> {
  const from = asked.from === '' ? null : weekIn(asked.from, 'first')
  const to = asked.to === '' ? null : weekIn(asked.to, 'last')
  if (from === undefined) return err('from')
  if (to === undefined) return err('to')
  if (from !== null && to !== null && from > to) return err('reversed')
  return ok({
    q: asked.q,
    section: asked.section || null,
    analyst: asked.analyst || null,
    verdict: isVerdict(asked.verdict) ? asked.verdict : null,
    from,
    to,
    page: asked.page,
  })
}

/** A week by its name, a date or a span in any form of our languages, or a year; else undefined. */
function weekIn(text: string, end: 'first' | 'last'): string | undefined {
  if (/^\d{4}$/.test(text)) return `${text}-W${end === 'first' ? '01' : '53'}`
  const [, year, number] = /^(\d{4})[-\s]*w\s*(\d{1,2})$/i.exec(text) ?? []
  if (year && number) {
    const week = weekFromId(`${year}-W${number.padStart(2, '0')}`)
    return week.ok ? weekId(week.value) : undefined
  }
  const span = readWeek(text)
  if (span?.kind === 'week') return weekId(span.week)
  const date = readDate(text)
  const week = date === null ? null : weekOf(date)
  return week?.ok ? weekId(week.value) : undefined
}
