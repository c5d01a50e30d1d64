import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import config from '../../payload.config'
import { answerApi } from '../../src/cms/endpoints/answer-api'
import { statusOf as statusOfError } from '../../src/cms/server-log/cut-down'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'
import { bodies, nonsense, strange } from '../support/strange-questions'

let room: StaffedNewsroom
/** What was told the log as a warning or worse. */
let told: unknown[] = []

beforeEach(() => {
  told = []
})

beforeAll(async () => {
  room = await openStaffedNewsroom()
  const tell = (first: unknown) => {
    // Of what a rule refuses the log tells at `debug`: see log-without-values.test.ts.
    const status = statusOfError(first) ?? statusOfError((Object(first) as { err?: unknown }).err)
    if (status === undefined || status >= 500) told.push(first)
  }
  Object.assign(room.payload.logger, { warn: tell, error: tell, fatal: tell })
})

afterAll(() => room.close())

const places = ['', '/x', '/count', '/versions', '/versions/x']

describe('A question that makes no sense', () => {
  test('is answered with 4xx and a sentence, of whatever it asks', async () => {
    for (const as of [null, room.admin])
      for (const { at, query } of everywhere(nonsense, as ? [''] : places)) {
        const { body, status } = await room.ask('GET', `${at}?${query}`, { as })
        expect([status < 500, status >= 400], `${at}?${query}`).toEqual([true, true])
        expect(sentenceOf(body), `${at}?${query}`).toMatch(/\w+ \w+/)
      }
    expect(told).toEqual([])
  }, 120_000)

  test('or only strange is never called a fault of the server', async () => {
    for (const as of [null, room.admin])
      for (const { at, query } of everywhere(strange, as ? ['', '/count'] : places)) {
        const { body, status } = await room.ask('GET', `${at}?${query}`, { as })
        expect(status, `${at}?${query}`).toBeLessThan(500)
        if (status >= 400) expect(sentenceOf(body), `${at}?${query}`).toMatch(/\w+ \w+/)
      }
    expect(told).toEqual([])
  }, 120_000)

  test('is refused in the language of whoever asks', async () => {
    const said = async (language: string) =>
      sentenceOf((await room.ask('GET', '/publications?limit=-1', { language })).body)
    expect(await said('en')).toBe('The question cannot be read: limit is not as it should be.')
    expect(await said('be')).toBe('Пытанне не прачытаць: limit мае няправільны выгляд.')
    expect(await said('ru')).toBe('Вопрос не прочитать: limit имеет неправильный вид.')
  })
})

describe('What is sent to a door', () => {
  test('with a body that cannot be read is refused, and nothing is stored or called a fault', async () => {
    const before = await countAll()
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE'])
      for (const path of doors())
        for (const [type, body] of bodies) {
          const status = await statusOf(method, path, { type, body })
          expect(status, `${method} ${path} ${type} ${body}`).toBeLessThan(500)
        }
    expect(await countAll()).toEqual(before)
    expect(told).toEqual([])
  }, 240_000)

  test('in another kind than JSON or a form is refused with 415', async () => {
    const { body, status } = await room.ask('POST', '/sections', {
      ...{ as: room.admin, raw: '<x/>', headers: { 'content-type': 'application/xml' } },
    })
    expect([status, sentenceOf(body)]).toEqual([415, expect.stringContaining('Send JSON')])
  })

  test('is refused with 413 when it is too large, also piece by piece', async () => {
    const large = 'x'.repeat(26_000_000)
    const headers = { 'content-type': 'application/json' }
    const whole = { ...headers, 'content-length': String(large.length) }
    for (const one of [headers, whole]) {
      const { body, status } = await room.ask('POST', '/sections', { raw: large, headers: one })
      expect([status, sentenceOf(body)]).toEqual([413, expect.stringContaining('too large')])
    }
    expect(told).toEqual([])
  })

  test('with a method that nobody knows finds nothing', async () => {
    for (const method of ['PROPFIND', 'PURGE', 'BREW', 'HEAD', 'OPTIONS'])
      for (const path of doors())
        expect(await statusOf(method, path, {}), `${method} ${path}`).toBeLessThan(500)
  }, 120_000)

  test('in the guise of a question is held to the same rule', async () => {
    const headers = { 'X-Payload-HTTP-Method-Override': 'GET' }
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
    const json = { ...headers, 'content-type': 'application/json' }
    const answers = [
      await room.ask('POST', '/publications', { raw: 'where=x', headers: form }),
      await room.ask('POST', '/publications', { raw: '{', headers: json }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400])
  })
})

test('An address that cannot be decoded is refused, and so is one where nothing is', async () => {
  for (const path of ['/%zz', '/%', '/publications/%e0%a4', '/media/file/%c0%ae'])
    expect(await statusOf('GET', path, {}), path).toBe(400)
  for (const path of [
    '/xyz',
    '/xyz/1',
    '/globals/xyz',
    '/publications/x/y/z',
    '/audit-inbox/count',
    '//',
  ])
    expect(await statusOf('GET', path, {}), path).toBe(404)
  expect(told).toEqual([])
})

function everywhere(
  queries: readonly string[],
  places: readonly string[],
): { at: string; query: string }[] {
  const owners = [...Object.keys(room.payload.collections), 'globals/site-settings']
  return owners.flatMap((owner) =>
    places.flatMap((place) => queries.map((query) => ({ at: `/${owner}${place}`, query }))),
  )
}

/** Every door there is, with an id that nobody has. */
function doors(): string[] {
  const { collections, config, globals } = room.payload
  const owners = [
    { at: '', endpoints: config.endpoints },
    ...Object.entries(collections).map(([slug, one]) => ({
      at: `/${slug}`,
      endpoints: one.config.endpoints,
    })),
    ...globals.config.map(({ endpoints, slug }) => ({ at: `/globals/${slug}`, endpoints })),
  ]
  const paths = owners.flatMap(({ at, endpoints }) =>
    (endpoints || []).map(({ path }) => `${at}${path.replace(/:\w+\*?/g, 'x')}`),
  )
  return [...new Set(paths)]
}

const answer = answerApi((request: Request) => handleEndpoints({ config, request }))

type Sent = { type?: string | null; body?: string }

async function statusOf(method: string, path: string, { type, body }: Sent): Promise<number> {
  const headers = new Headers(type ? { 'content-type': type } : {})
  const address = `http://localhost:3000/api${path}`
  const sent = typeof body === 'string' ? new TextEncoder().encode(body) : undefined
  const response = await answer(new Request(address, { method, headers, body: sent }))
  const text = await response.text()
  if (response.status >= 400 && method !== 'HEAD')
    expect(text, `${method} ${path}`).toMatch(/\w+ \w+/)
  return response.status
}

async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const collection of Object.keys(room.payload.collections) as 'issues'[])
    if (collection !== ('processes' as 'issues'))
      counts[collection] = (await room.payload.db.count({ collection })).totalDocs
  return counts
}

function sentenceOf(body: Record<string, unknown>): string {
  const [first] = (body.errors ?? []) as { message?: unknown }[]
  return String(first?.message ?? body.message ?? '')
}
