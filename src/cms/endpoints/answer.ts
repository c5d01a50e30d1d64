import type { PayloadRequest } from 'payload'

/** A JSON answer that no cache keeps. */
export function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** The JSON body of a request, or an empty object when there is none that can be read. */
export async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return (await req.json?.()) ?? {}
  } catch {
    // Not JSON: the schema that reads it next says what was expected.
    return {}
  }
}
