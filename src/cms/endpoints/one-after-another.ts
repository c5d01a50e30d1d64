import type { PayloadRequest } from 'payload'

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
  let timer: NodeJS.Timeout | undefined
  const isTired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  await Promise.race([before, isTired])
  clearTimeout(timer)
  try {
    return await work()
  } finally {
    done()
    if (doing.get(key) === last) doing.delete(key)
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
