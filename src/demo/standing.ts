import type { Payload } from 'payload'
import { rawDatabase } from '../cms/storage/raw-database'
import { markSubject, marks } from './marks'

/** What a database holds; `other` is anything that no demonstration has brought. */
export type Standing = 'empty' | 'unfinished' | 'finished' | 'other'

/** What every start makes by itself, before anybody has written anything. */
const madeAtStart = /^(verdicts|site.settings|start.steps|processes|leases|payload.|globals$)/

/**
 * Looks what a database holds before anything is written into it. A demonstration is known by the
 * first entry of its log. An unfinished one is started over without asking, so it must hold nobody
 * but the people whom the demonstration brings.
 */
export async function standingOf(payload: Payload, emails: readonly string[]): Promise<Standing> {
  const database = rawDatabase(payload)
  const filled = await database.filled()
  if (filled.every((name) => madeAtStart.test(name))) return 'empty'
  const [first] = await database.find('audit_entries', { seq: 1 })
  if (first?.subject !== markSubject || first.step !== marks.begun) return 'other'
  const entries = await database.find('audit_entries', { subject: markSubject })
  if (entries.some(({ step }) => step === marks.finished)) return 'finished'
  const accounts = await database.find('users', {})
  return accounts.every(({ email }) => emails.includes(String(email))) ? 'unfinished' : 'other'
}
