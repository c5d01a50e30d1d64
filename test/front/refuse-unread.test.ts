import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openFront } from '../../src/front/front'

test('Somebody who asks for a way through and is gone before the answer ends nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'review-front-'))
  const { server } = await openFront({
    folder,
    application: () => null,
    restart: 50,
    failed: () => {},
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const failures: unknown[] = []
  server.prependListener('connect', (_, socket) => {
    // As the system tells it when whoever asked has reset the connection.
    setImmediate(() => socket.destroy(Object.assign(new Error('gone'), { code: 'ECONNRESET' })))
    if (socket.listenerCount('error') > 0) failures.push('a listener was there before')
  })
  for (const method of ['CONNECT a:1', 'CONNECT b:2', 'BREW /']) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    await once(socket, 'connect')
    socket.write(`${method} HTTP/1.1\r\nHost: a\r\n\r\n`)
    await wait(30)
    socket.resetAndDestroy()
  }
  await wait(50)
  expect(failures).toEqual([])
  expect((await fetch(`http://127.0.0.1:${port}/en`)).status).toBe(503)
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})
