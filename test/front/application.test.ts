import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Answer, applicationOf, frontBefore } from '../support/front-and-application'
import { freePort } from '../support/port'
import { requestOf, sendRaw } from '../support/raw-http'

/** Counts what was read of each request, and by which connection it came. */
function counting(answer: Answer = (asked, response) => response.end(`${asked.method}`)) {
  const seen: { method: string; words: string; by: Socket }[] = []
  const count: Answer = async (asked, response) => {
    const words = await text(asked)
    seen.push({ method: asked.method ?? '', words, by: asked.socket })
    answer(asked, response)
  }
  return { seen, count }
}

const save = (words: string, method = 'POST') =>
  `${requestOf(method, '/api/texts', { 'Content-Length': String(words.length) })}${words}`

describe('A connection that was idle and is closed at the moment at which it is used', () => {
  /** Answers the first request by each connection, and hangs up on the second. */
  function hangingUp() {
    const used = new WeakSet<Socket>()
    return counting((asked, response) => {
      if (used.has(asked.socket)) asked.socket.destroy()
      else {
        used.add(asked.socket)
        response.end(`${asked.method}`)
      }
    })
  }

  test.each(['GET', 'HEAD'])('is not noticed by whoever reads (%s)', async (method) => {
    const { seen, count } = hangingUp()
    const { origin } = await applicationOf(count)
    const { port } = await frontBefore(() => origin)
    for (let time = 0; time < 6; time += 1) {
      expect((await sendRaw(port, requestOf('GET', '/api/users/me'))).status).toBe(200)
      expect((await sendRaw(port, requestOf(method, '/api/users/me'))).status).toBe(200)
    }
    // It really met such connections.
    expect(seen.length).toBeGreaterThan(12)
  })

  test('is not noticed by whoever searches or opens an old address', async () => {
    const { seen, count } = hangingUp()
    const { origin } = await applicationOf(count)
    const { port } = await frontBefore(() => origin)
    for (let time = 0; time < 6; time += 1)
      expect((await sendRaw(port, requestOf('GET', '/en/search?q=a'))).body.toString()).toBe('GET')
    expect(seen.length).toBeGreaterThan(6)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'is never used for what changes something (%s), which is sent once, and stored',
    async (method) => {
      const { seen, count } = hangingUp()
      const { origin } = await applicationOf(count)
      const { port } = await frontBefore(() => origin)
      await sendRaw(port, requestOf('GET', '/api/users/me'))
      for (let time = 0; time < 4; time += 1)
        expect((await sendRaw(port, save(`words ${time}`, method))).status).toBe(200)
      const saves = seen.filter((one) => one.method === method)
      expect(saves.map(({ words }) => words)).toEqual(['words 0', 'words 1', 'words 2', 'words 3'])
      expect(new Set(saves.map(({ by }) => by)).size).toBe(4)
    },
  )
})

describe('An application that breaks off', () => {
  test('after it was asked to store something was asked once, and nobody claims to know', async () => {
    const { seen, count } = counting((asked) => asked.socket.destroy())
    const { origin } = await applicationOf(count)
    const { port } = await frontBefore(() => origin, 5000)
    const answer = await sendRaw(port, save('words'))
    expect([answer.status, answer.headers['retry-after']]).toEqual([502, undefined])
    expect(JSON.parse(answer.body.toString()).errors[0].message).toContain(
      'it is not certain that anything was stored',
    )
    expect(seen.map(({ words }) => words)).toEqual(['words'])
  })

  test('whenever something is read is asked twice, and not for ever', async () => {
    const { seen, count } = counting((asked) => asked.socket.destroy())
    const { origin } = await applicationOf(count)
    const { port } = await frontBefore(() => origin, 5000)
    expect((await sendRaw(port, requestOf('GET', '/api/users/me'))).status).toBe(503)
    expect(seen).toHaveLength(2)
    seen.length = 0
    expect((await sendRaw(port, requestOf('GET', '/en/never'))).status).toBe(404)
    expect(seen).toHaveLength(2)
  })

  test('in the midst of an answer does not let it look whole, and is not asked again', async () => {
    const { seen, count } = counting((asked, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.write('the first half')
      setTimeout(() => asked.socket.destroy(), 50)
    })
    const { origin } = await applicationOf(count)
    const { port } = await frontBefore(() => origin)
    const asked = request({ port, host: '127.0.0.1', path: '/api/users/me' }).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    await expect(text(answer)).rejects.toThrow('aborted')
    expect(seen).toHaveLength(1)
  })
})

describe('An application that is just being started again', () => {
  let closed = 0

  test.each(['GET', 'POST'])('is waited for, and asked once (%s)', async (method) => {
    const { seen, count } = counting()
    const port = await freePort()
    const front = await frontBefore(() => `http://127.0.0.1:${port}`, 5000)
    const asked = sendRaw(front.port, method === 'GET' ? requestOf('GET', '/admin') : save('words'))
    await wait(400)
    expect(seen).toHaveLength(0)
    await applicationOf(count, port)
    expect((await asked).status).toBe(200)
    expect(seen.map((one) => [one.method, one.words])).toEqual([
      [method, method === 'GET' ? '' : 'words'],
    ])
  })

  test('is found at another address as soon as that is known', async () => {
    const { count } = counting()
    let origin: string | null = null
    const front = await frontBefore(() => origin, 5000)
    const asked = sendRaw(front.port, requestOf('GET', '/admin'))
    await wait(200)
    origin = (await applicationOf(count)).origin
    expect((await asked).status).toBe(200)
  })

  test('is waited for once: while it stays away everybody is told so at once', async () => {
    const front = await frontBefore(() => null, 300)
    const timed = async () => {
      const begun = performance.now()
      expect((await sendRaw(front.port, requestOf('GET', '/admin'))).status).toBe(503)
      return performance.now() - begun
    }
    expect(await timed()).toBeGreaterThan(300)
    expect(await timed()).toBeLessThan(250)
  })

  test.each(['GET', 'POST'])(
    'is waited for the next time as well, though all went well in between (%s)',
    async (method) => {
      const port = await freePort()
      const front = await frontBefore(() => `http://127.0.0.1:${port}`, 600)
      const asked = async (way: string) => {
        const words = way === 'GET' ? requestOf('GET', '/admin') : save('words')
        return (await sendRaw(front.port, words)).status
      }
      expect(await asked('GET')).toBe(503)
      const first = await applicationOf((_, response) => response.end('ok'), port)
      expect(await asked(method)).toBe(200)
      first.server.close()
      first.server.closeAllConnections()
      const again = asked('POST')
      await wait(200)
      await applicationOf((_, response) => response.end('ok'), port)
      expect(await again).toBe(200)
    },
  )

  test.each([
    ['is known to be away', () => null],
    ['does not answer', () => `http://127.0.0.1:${closed}`],
  ])('is not waited for by readers, where it %s', async (_, address) => {
    closed = await freePort()
    const front = await frontBefore(address, 5000)
    const begun = performance.now()
    expect((await sendRaw(front.port, requestOf('GET', '/en/never'))).status).toBe(404)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

describe('What is passed on', () => {
  test('says who asked, and nothing of the connection by which they did', async () => {
    let headers: IncomingMessage['headers'] = {}
    const { origin } = await applicationOf((asked, response) => {
      headers = asked.headers
      response.writeHead(201, 'Made', [
        ...['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'X-Hop', '1', 'X-Kept', '1'],
        ...['Connection', 'close, x-hop', 'Content-Length', '2'],
      ])
      response.end('ok')
    })
    const { port } = await frontBefore(() => origin)
    const answer = await sendRaw(
      port,
      requestOf('GET', '/api/users/me', {
        Host: 'review.example:8080',
        Connection: 'close, X-Mine',
        'X-Mine': '1',
        TE: 'trailers',
        Cookie: 'payload-token=a',
        'X-Forwarded-For': '192.0.2.1',
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-Host': 'review.example',
      }),
    )
    expect(headers).toMatchObject({
      host: 'review.example:8080',
      cookie: 'payload-token=a',
      'x-forwarded-for': '192.0.2.1,127.0.0.1',
      'x-forwarded-proto': 'https,http',
      'x-forwarded-port': '8080',
      'x-forwarded-host': 'review.example',
    })
    expect([headers['x-mine'], headers.te]).toEqual([undefined, undefined])
    expect(answer.status).toBe(201)
    expect(answer.headers).toEqual({
      'set-cookie': 'a=1 AND b=2',
      'x-kept': '1',
      'content-length': '2',
    })
  })

  test('comes whole, also where nobody said how long it is', async () => {
    const { seen, count } = counting((_, response) => {
      response.write('in ')
      response.end('parts')
    })
    const { origin } = await applicationOf(count)
    const { port } = await frontBefore(() => origin)
    for (const method of ['POST', 'DELETE'])
      await sendRaw(
        port,
        `${requestOf(method, '/api/a', { 'Transfer-Encoding': 'chunked' })}3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n`,
      )
    expect(seen.map(({ words }) => words)).toEqual(['abcde', 'abcde'])
    const { body } = await sendRaw(port, requestOf('GET', '/api/a'))
    expect(body.toString()).toContain('parts')
  })

  test('is no longer asked for when the reader left', async () => {
    let isLeft = false
    const { origin } = await applicationOf((asked) => {
      asked.socket.once('close', () => {
        isLeft = true
      })
    })
    const { port } = await frontBefore(() => origin)
    const asked = request({ port, host: '127.0.0.1', path: '/api/a' }).end()
    asked.once('error', () => {})
    await wait(100)
    asked.destroy()
    await expect.poll(() => isLeft).toBe(true)
  })
})
