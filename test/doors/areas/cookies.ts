import { createHmac } from 'node:crypto'
import { env } from '../../../src/env'
import type { Answer, Attempt } from '../attempt'
import type { Knocking } from '../knocking'
import { type PersonName, staff } from '../people'
import type { World } from '../world'

/** A log-in counts for nothing when another site sends it, or when it was never given. */
export async function cookies(world: World, knocking: Knocking): Promise<void> {
  const draft = world.subjects.find(({ name }) => name === 'draft en')
  const acts = [
    { method: 'GET', path: '/users/me' },
    { method: 'GET', path: '/texts?limit=0&depth=2' },
    { method: 'PATCH', path: `/texts/${draft?.text}`, body: { title: 'Forged' } },
    { method: 'POST', path: `/texts/${draft?.text}/steps`, body: { step: 'submit' } },
    { method: 'POST', path: `/issues/${world.issues.unreleased.id}/release` },
    { method: 'DELETE', path: `/sections/${world.spare.sections}` },
    { method: 'POST', path: '/users/logout' },
    { method: 'POST', path: '/users/refresh-token' },
  ]
  for (const person of ['analyst', 'editor', 'admin'] as const)
    for (const headers of stolen(world, person))
      for (const act of acts)
        await knocking.knock({ ...act, as: 'nobody', headers, judge: isNobody })
  for (const as of staff)
    if (as !== 'nobody')
      for (const headers of rightful(world, as))
        await knocking.knock({
          ...{ as, method: 'GET', path: '/users/me', headers, anonymous: true },
          judge: ({ json }) =>
            Object(json.user).id === world.people[as].id
              ? null
              : 'is not let in by their own cookie',
        })
}

type Headers = NonNullable<Attempt['headers']>

function stolen(world: World, person: PersonName): Headers[] {
  const cookie = `payload-token=${world.tokens[person]}`
  const site = env.SITE_URL ?? ''
  const { id, email } = world.people[person]
  const claims = { id, email, collection: 'users', role: 'admin', exp: 4_000_000_000 }
  const [head = '', claimed = '', signature = ''] = world.tokens[person].split('.')
  const session = JSON.parse(Buffer.from(claimed, 'base64url').toString('utf8'))
  const forged = [
    signed({ alg: 'none' }, claims, null),
    signed({ alg: 'HS256' }, claims, ''),
    signed({ alg: 'HS256' }, { ...session, role: 'admin' }, 'another-secret'),
    signed({ alg: 'HS256' }, { ...session, exp: 1 }, world.room.payload.secret),
    signed({ alg: 'HS256' }, { ...session, sid: 'forged' }, world.room.payload.secret),
    signed({ alg: 'HS256' }, { ...session, collection: 'texts' }, world.room.payload.secret),
    `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`,
    `${head}.${claimed}.`,
    'null',
  ]
  return [
    { cookie, origin: 'https://elsewhere.example' },
    { cookie, origin: 'null' },
    { cookie, origin: `${site}.elsewhere.example` },
    { cookie, 'sec-fetch-site': 'cross-site' },
    { cookie },
    ...forged.flatMap((token): Headers[] => [
      { authorization: `JWT ${token}` },
      { authorization: `Bearer ${token}` },
      { cookie: `payload-token=${token}`, origin: site },
    ]),
    { authorization: `users API-Key ${id}` },
    { authorization: `Basic ${Buffer.from(`${email}:`).toString('base64')}` },
    { 'x-forwarded-user': String(email), 'x-user-id': id },
  ]
}

function rightful(world: World, person: PersonName): Headers[] {
  const cookie = `payload-token=${world.tokens[person]}`
  return [
    { cookie, origin: env.SITE_URL },
    { cookie, 'sec-fetch-site': 'same-origin' },
    { authorization: `Bearer ${world.tokens[person]}` },
  ]
}

function signed(header: object, claims: object, secret: string | null): string {
  const encoded = [{ ...header, typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const hmac =
    secret === null ? '' : createHmac('sha256', secret).update(encoded).digest('base64url')
  return `${encoded}.${hmac}`
}

function isNobody({ status, json }: Answer): string | null {
  if ('user' in json) return json.user === null ? null : 'is taken for somebody'
  return status >= 400 && status < 500 ? null : `answered ${status} to a stolen log-in`
}
