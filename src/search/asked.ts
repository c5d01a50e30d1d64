import { err, ok, type Result } from '../domain/result'
import { isVerdict, type Verdict } from '../domain/verdict'
import { weekMeant } from '../domain/week-meant'

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
  const from = asked.from === '' ? null : weekMeant(asked.from, 'first')
  const to = asked.to === '' ? null : weekMeant(asked.to, 'last')
  if (asked.from !== '' && from === null) return err('from')
  if (asked.to !== '' && to === null) return err('to')
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
