import { setTimeout as wait } from 'node:timers/promises'
import type { Application } from './application'
import type { Run } from './run'

/** Somebody with an account, logged in. */
export type Account = { id: string; name: string; role: string; email: string; token: string }

/**
 * What became of a request: it was done, refused, or nobody knows, because no answer came. Moments
 * are `performance.now`.
 */
export type Outcome = 'done' | 'refused' | 'lost'

/** One request and its answer, as it is kept. */
export type Answered = {
  operation: string
  server: string
  begun: number
  ended: number
  outcome: Outcome
  status: number | null
  /** What a refusal said. */
  message: string | null
  /** Names of the fields that were sent. */
  sent: readonly string[]
}

export type Answer = Answered & { body: Record<string, unknown> }

export type Asked = {
  /** Its name in the table. */
  operation: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api`. */
  path: string
  as: Account | null
  body?: unknown
  /** Any that is up when left out. */
  server?: Application
}

/** So long a server may take, in milliseconds, and so long all may be off. */
const patience = 120_000
const longestOff = 180_000

/** Asks a server over HTTP and keeps the answer. */
export async function ask(run: Run, asked: Asked): Promise<Answer> {
  const { operation } = asked
  const server = asked.server ?? (await anyUp(run))
  const begun = performance.now()
  const { body, problem, status } = await send(server, asked)
  const ended = performance.now()
  const isDone = status !== null && status < 400
  const outcome = isDone ? 'done' : status === null ? 'lost' : 'refused'
  const message = isDone ? null : (problem ?? messageIn(body))
  const answered: Answered = {
    ...{ operation, server: server.name, begun, ended, outcome, status, message },
    sent: Object.keys(asked.body ?? {}),
  }
  run.answers.push(answered)
  if (outcome === 'lost' && !server.wasDown(begun, ended + 100))
    run.faults.add(
      'answer',
      `${operation}: ${server.name} was not killed, and gave no answer: ${problem}.`,
    )
  return { ...answered, body }
}

/** A server that is up, chosen at random; waits for one, though not for ever. */
export async function anyUp({
  random,
  servers,
}: Pick<Run, 'random' | 'servers'>): Promise<Application> {
  const end = performance.now() + longestOff
  while (performance.now() < end) {
    const up = servers.filter(({ isUp }) => isUp)
    const chosen = up[Math.floor(random() * up.length)]
    if (chosen) return chosen
    await wait(50)
  }
  throw new Error('No server is up any more.')
}

/** As many servers as asked for, each another one as far as there are others up. */
export async function differentServers(run: Run, count: number): Promise<Application[]> {
  const first = await anyUp(run)
  const up = [first, ...run.servers.filter((server) => server.isUp && server !== first)]
  return Array.from({ length: count }, (_, index) => up[index % up.length] ?? first)
}

type Sent = { status: number | null; body: Record<string, unknown>; problem: string | null }

async function send({ url }: Application, { as, body, method, path }: Asked): Promise<Sent> {
  // A connection that is kept could be one to a process that is gone.
  const headers = new Headers({ connection: 'close' })
  if (as) headers.set('authorization', `JWT ${as.token}`)
  if (body !== undefined) headers.set('content-type', 'application/json')
  try {
    const response = await fetch(`${url}/api${path}`, {
      ...{ method, headers, signal: AbortSignal.timeout(patience) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return { status: response.status, body: parsed(await response.text()), problem: null }
  } catch (error) {
    return { status: null, body: {}, problem: causeOf(error) }
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // A page instead of data; what it says is looked at as a refusal.
    return { message: text.slice(0, 200) }
  }
}

/** What an answer tells a person: Payload's first error, or the message of an endpoint of ours. */
function messageIn({ errors, message }: Record<string, unknown>): string {
  const first: unknown = Array.isArray(errors) ? errors[0] : null
  const said = typeof first === 'object' && first && 'message' in first ? first.message : message
  return typeof said === 'string' ? said : ''
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
