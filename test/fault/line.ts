import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The line between a site and its database, which can be cut and mended. */
export type Line = {
  /** The address of the database at this end. */
  uri: string
  cut(): void
  mend(): void
  close(): void
}

/** Lays a line to a database at `mongodb://host:port/name`; fails for an address of another kind. */
export async function openLine(uri: string): Promise<Line> {
  const there = new URL(uri.replace(/^mongodb:/, 'http:'))
  if (there.protocol !== 'http:') throw new Error('Only a line to mongodb://host:port can be cut.')
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(Number(there.port || 27017), there.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const here = new URL(there)
  here.hostname = '127.0.0.1'
  here.port = String((server.address() as AddressInfo).port)
  // The database may know itself by another address; the line is the only way to it.
  here.searchParams.set('directConnection', 'true')
  return {
    uri: here.href.replace(/^http:/, 'mongodb:'),
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend: () => {
      isCut = false
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
