import type { PayloadRequest } from 'payload'
import { line } from '../server-log/log-line'
import { DatabaseBusy } from '../storage/write-conflict'

/** Milliseconds that a request waits for another one about the same document. */
const patience = 15_000

/** What is being done in this process to each document, and to each account that logs in. */
const doing = new Map<string, Promise<void>>()

/**
 * Lets requests about one document through one after another, so that they need not be refused and
 * tried again. A courtesy within this process and nothing more: what guards a document is the
 * revision that each write names.
 */
export async function oneAfterAnother<Value>(
  req: PayloadRequest,
  work: () => Promise<Value>,
): Promise<Value> {
  const key = await subjectOf(req)
  if (key === null) return work()
  const before = doing.get(key) ?? Promise.resolve()
  let done = () => {}
  const mine = new Promise<void>((resolve) => {
    done = resolve
  })
  const last = before.then(() => mine)
  doing.set(key, last)
  try {
    await endOf(before, req)
    return await work()
  } finally {
    done()
    if (doing.get(key) === last) doing.delete(key)
  }
}

/** Nobody walks past whoever is still at it: that one may yet store what the next would not know of. */
async function endOf(before: Promise<void>, req: PayloadRequest): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const isTired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      req.payload.logger.warn(
        line`A request waited ${patience / 1000} s for another one about the same document, and was refused.`,
      )
      reject(new DatabaseBusy('Another request takes too long.'))
    }, patience)
  })
  try {
    await Promise.race([before, isTired])
  } finally {
    clearTimeout(timer)
  }
}

/** What a request is about; null when that is new or many things. */
async function subjectOf(req: PayloadRequest): Promise<string | null> {
  const { collection, global, id } = req.routeParams ?? {}
  if (typeof global === 'string') return global
  if (typeof id === 'string') return `${collection}:${id}`
  if (!req.pathname?.endsWith('/login')) return null
  return `log-in:${await emailIn(req)}`
}

/** The body is read from a copy; whoever answers reads it again. */
async function emailIn(req: PayloadRequest): Promise<string> {
  try {
    const body: unknown = await (req as unknown as Request).clone().json()
    return String((Object(body) as { email?: unknown }).email).toLowerCase()
  } catch {
    // Not JSON: it is refused, or has no e-mail.
    return ''
  }
}
