import { getPayload, handleEndpoints, type Payload } from 'payload'
import config from '../../payload.config'
import { prepare } from '../../src/cms/prepare'
import type { Role } from '../../src/domain/role'
import type { Commentary, Issue, Text, User, Verdict } from '../../src/payload-types'

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

export type Asked = {
  as?: User | null
  body?: unknown
  form?: FormData
  language?: string
  headers?: Record<string, string>
}

/** A real system on an empty database, with people to act in it. */
export type Newsroom = {
  payload: Payload
  /** A request through Payload's own REST handler, as somebody or nobody. */
  ask(method: string, path: string, asked?: Asked): Promise<Answer>
  hire(role: Role, name: string, more?: Partial<User>): Promise<User>
  step(text: Text | string, step: string, as: User, note?: string): Promise<Answer>
  close(): Promise<void>
}

const password = 'a-password-for-tests-only'

export async function openNewsroom(): Promise<Newsroom> {
  const payload = await getPayload({ config })
  await prepare(payload)
  const tokens = new Map<string, string>()

  async function tokenOf(person: User): Promise<string> {
    const known = tokens.get(person.id)
    if (known) return known
    const { token } = await payload.login({
      collection: 'users',
      data: { email: person.email, password },
    })
    if (!token) throw new Error(`${person.name} could not log in.`)
    tokens.set(person.id, token)
    return token
  }

  async function ask(method: string, path: string, asked: Asked = {}): Promise<Answer> {
    const { as = null, body, form, language, headers = {} } = asked
    const sent = new Headers(headers)
    if (as) sent.set('authorization', `JWT ${await tokenOf(as)}`)
    if (language) sent.set('accept-language', language)
    if (body !== undefined) sent.set('content-type', 'application/json')
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: sent,
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    })
    const response = await handleEndpoints({ config, request })
    const text = await response.text()
    return { status: response.status, body: parsed(text), headers: response.headers }
  }

  return {
    payload,
    ask,
    hire: (role, name, more = {}) =>
      payload.create({
        collection: 'users',
        data: {
          email: `${name.toLowerCase().replace(/\W+/g, '.')}@newsroom.example`,
          password,
          name,
          role,
          ...more,
        },
        overrideAccess: true,
      }),
    step: (text, step, as, note) =>
      ask('POST', `/texts/${typeof text === 'string' ? text : text.id}/steps`, {
        as,
        body: { step, note },
      }),
    close: () => payload.destroy(),
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

export type Facts = { commentary: Commentary; issue: Issue; verdict: Verdict }
