import type { PayloadRequest } from 'payload'
import { cleanWords } from '../../domain/clean-words'

/** A JSON answer that no cache keeps. */
export function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** Notes and reasons may have several lines. */
const noLines: ReadonlySet<string> = new Set()

const bodies = new WeakMap<PayloadRequest, Promise<unknown>>()

/**
 * The JSON body of a request, or an empty object when there is none that can be read. A request that
 * is tried again finds it here, because it can be read only once.
 */
export function bodyOf(req: PayloadRequest): Promise<unknown> {
  const body = bodies.get(req) ?? readBody(req)
  bodies.set(req, body)
  return body
}

async function readBody(req: PayloadRequest): Promise<unknown> {
  try {
    return cleanWords((await req.json?.()) ?? {}, noLines)
  } catch {
    // Not JSON: the schema that reads it next says what was expected.
    return {}
  }
}
