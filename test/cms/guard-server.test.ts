import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardServer } from '../../src/cms/endpoints/guard-server'

const server = createServer((asked, answer) => answer.end(`${asked.method} is answered`))

beforeAll(async () => {
  guardServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => server.close())

describe('A method that nobody uses here', () => {
  test.each(['TRACE', 'PROPFIND', 'LOCK', 'PURGE', 'CONNECT'])(
    '%s is answered with 405, what there is instead, and a sentence',
    async (method) => {
      await raw('GET /en HTTP/1.1')
      const page = await raw(`${method} /en HTTP/1.1`)
      expect(page).toMatch(/^HTTP\/1.1 405 /)
      expect(page).toMatch(/^Allow: GET, HEAD, OPTIONS\r$/m)
      expect(page).toContain(
        'This address does not know that method. It knows: GET, HEAD, OPTIONS.',
      )
      const api = await raw(`${method} /api/issues HTTP/1.1`, 'Accept-Language: be')
      expect(api).toMatch(/^Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r$/m)
      expect(api).toContain('Гэты адрас не ведае такога метаду.')
    },
  )

  test.each(['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])(
    '%s is none of them',
    async (method) => {
      expect(await raw(`${method} /api/issues HTTP/1.1`)).toContain(`${method} is answered`)
    },
  )
})

describe('An address', () => {
  test.each(['/%zz', '/en/%ff', '/api/media/%e0%a4', '/admin/%'])(
    '%s cannot be decoded, and is refused with a sentence',
    async (address) => {
      const answer = await raw(`GET ${address} HTTP/1.1`, 'Accept-Language: ru')
      expect(answer).toMatch(/^HTTP\/1.1 400 /)
      expect(answer).toContain('Адрес не прочитать')
    },
  )

  test('that can be is answered, whatever its question', async () => {
    for (const address of ['/en/%D0%B0', '/en?q=%zz', '/api/issues?%'])
      expect(await raw(`GET ${address} HTTP/1.1`)).toContain('GET is answered')
  })

  test('of a page takes nothing that is sent to it', async () => {
    expect(await raw('POST /en HTTP/1.1')).toMatch(/^HTTP\/1.1 405 /)
    expect(await raw('POST /admin/login HTTP/1.1')).toContain('POST is answered')
  })
})

/** What a server answers to a request that no client of Node would send. */
async function raw(start: string, ...headers: string[]): Promise<string> {
  const { port } = server.address() as AddressInfo
  const line = connect(port, '127.0.0.1')
  line.write([start, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n'))
  return text(line)
}
