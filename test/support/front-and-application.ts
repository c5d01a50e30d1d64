import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import { openFrontOf, withStatus } from './open-front'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

// What a test opened ends with it.
const running: { close(): unknown }[] = []
afterEach(() => {
  for (const one of running.splice(0)) one.close()
})

/** An application on a port, which answers as it is told. */
export async function applicationOf(answer: Answer, port = 0) {
  const server = createServer(answer).listen(port, '127.0.0.1')
  await once(server, 'listening')
  running.push({
    close() {
      server.close()
      server.closeAllConnections()
    },
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, origin }
}

/** A front before an application, with a page and what it says where there is none. */
export async function frontBefore(application: () => string | null, restart = 0) {
  const front = await openFrontOf(
    { 'en.html': 'A page', 'en/404.html': withStatus(404, 'There is no such page') },
    { application, restart },
  )
  running.push(front)
  return front
}
