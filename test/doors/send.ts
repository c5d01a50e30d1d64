import type { Answer, Attempt } from './attempt'
import type { World } from './world'

/** Sends a request over the wire, logged in as whoever knocks. */
export async function send(world: World, attempt: Attempt): Promise<Answer> {
  const { as, method, path, body, form, raw, anonymous, headers = {} } = attempt
  const sent = new Headers(headers)
  if (as !== 'nobody' && !anonymous) sent.set('authorization', `JWT ${world.tokens[as]}`)
  if (body !== undefined) sent.set('content-type', 'application/json')
  const response = await fetch(`${world.server.url}/api${path}`, {
    method,
    headers: sent,
    body: form ?? raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    redirect: 'manual',
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString('utf8')
  return { status: response.status, text, bytes, json: parsed(text), headers: response.headers }
}

/** All that somebody said in a request, as far as an answer might repeat it. */
export function said({ path, body, raw }: Attempt): string {
  return `${decoded(path)} ${JSON.stringify(body) ?? ''} ${raw ?? ''}`
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // A file, or nothing.
    return {}
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // Malformed on purpose.
    return path
  }
}
