import { randomUUID } from 'node:crypto'
import {
  createLocalReq,
  getFieldsToSign,
  getPayload,
  handleEndpoints,
  jwtSign,
  type Payload,
} from 'payload'
import { addSessionToUser } from 'payload/shared'
import config from '../../payload.config'
import { answerApi } from '../../src/cms/endpoints/answer-api'
import { prepare } from '../../src/cms/prepare'
import type { Role } from '../../src/domain/role'
import type { Text, User } from '../../src/payload-types'

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

export type Asked = {
  as?: User | null
  body?: unknown
  form?: FormData
  /** A body as it is; its type stands in the headers. */
  raw?: string
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

/** As the route of the API does. */
const answer = answerApi((request: Request) => handleEndpoints({ config, request }))

export const password = 'a-password-for-tests-only'

export async function openNewsroom(): Promise<Newsroom> {
  const payload = await getPayload({ config })
  await prepare(payload)
  const hire = hiring(payload)
  const tokens = new Map<string, Promise<string>>()

  function tokenOf(person: User): Promise<string> {
    const token = tokens.get(person.id) ?? tokenFor(payload, person)
    tokens.set(person.id, token)
    return token
  }

  async function ask(method: string, path: string, asked: Asked = {}): Promise<Answer> {
    const { as = null, body, form, raw, language, headers = {} } = asked
    const sent = new Headers(headers)
    if (as) sent.set('authorization', `JWT ${await tokenOf(as)}`)
    if (language) sent.set('accept-language', language)
    if (body !== undefined) sent.set('content-type', 'application/json')
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: sent,
      body: form ?? raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    })
    const response = await answer(request)
    const text = await response.text()
    return { status: response.status, body: parsed(text), headers: response.headers }
  }

  return {
    payload,
    ask,
    hire,
    step: (text, step, as, note) =>
      ask('POST', `/texts/${typeof text === 'string' ? text : text.id}/steps`, {
        as,
        body: { step, note },
      }),
    close: () => payload.destroy(),
  }
}

/**
 * Makes people who all have the same password: hashing it costs a quarter of a second, so only the
 * first goes all the way through Payload.
 */
function hiring(payload: Payload): Newsroom['hire'] {
  let first: Promise<User> | null = null
  return async (role, name, more = {}) => {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@newsroom.example`
    const data = { email, name, role, ...more }
    if (first === null) {
      first = payload.create({
        collection: 'users',
        data: { ...data, password },
        depth: 0,
        overrideAccess: true,
      })
      return first
    }
    const like = await payload.db.findOne<User>({
      collection: 'users',
      where: { id: { equals: (await first).id } },
    })
    const { id } = await payload.db.create({
      collection: 'users',
      data: { ...data, seat: randomUUID(), hash: like?.hash, salt: like?.salt },
    })
    const person = await payload.findByID({
      collection: 'users',
      id,
      depth: 0,
      overrideAccess: true,
    })
    return { ...person, collection: 'users' }
  }
}

/** What a log-in answers, without the hashing. */
async function tokenFor(payload: Payload, person: User): Promise<string> {
  const { config: collectionConfig } = payload.collections.users
  const where = { id: { equals: person.id } }
  const user = await payload.db.findOne<User>({ collection: 'users', where })
  if (!user) throw new Error(`${person.name} has no account.`)
  const req = await createLocalReq({}, payload)
  const { sid } = await addSessionToUser({ collectionConfig, payload, req, user })
  const fieldsToSign = getFieldsToSign({ collectionConfig, email: person.email, sid, user })
  const { tokenExpiration } = collectionConfig.auth
  const { token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration })
  return token
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}
