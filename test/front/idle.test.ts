import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepAlive } from '../../src/domain/keep-alive'
import { applicationOf, frontBefore } from '../support/front-and-application'
import { requestOf, sendRaw } from '../support/raw-http'

test('The front lets go of an idle connection long before the application does', async () => {
  const { server, origin } = await applicationOf((_, response) => response.end('ok'))
  server.keepAliveTimeout = keepAlive.application
  const connection = once(server, 'connection') as Promise<[Socket]>
  const { port } = await frontBefore(() => origin)
  expect((await sendRaw(port, requestOf('GET', '/api/users/me'))).status).toBe(200)
  const [socket] = await connection
  const begun = performance.now()
  await once(socket, 'end')
  const kept = performance.now() - begun
  expect(kept).toBeGreaterThan(keepAlive.front - 2000)
  expect(kept).toBeLessThan(keepAlive.application - 10_000)
}, 40_000)

test('An answer that takes longer than an idle connection is kept is waited for', async () => {
  const { origin } = await applicationOf(async (_, response) => {
    await wait(keepAlive.front + 1500)
    response.end('at last')
  })
  const { port } = await frontBefore(() => origin)
  const answer = await sendRaw(port, requestOf('GET', '/api/users/me'))
  expect([answer.status, answer.body.toString()]).toContain(200)
}, 40_000)
