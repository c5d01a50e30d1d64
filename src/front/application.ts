import { Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { keepAlive } from '../domain/keep-alive'
import { forwardOnce, hasBody } from './forward'

/** `away`: nothing was done. `brokenOff`: it was sent, and what became of it is not known. */
export type Loss = 'away' | 'brokenOff'

/** What answers when nothing else can; it must not fail itself. */
export type Otherwise = (why: Loss) => void

type Application = {
  /** Its origin; null while it is not there. */
  address: () => string | null
  /** Milliseconds that a reader waits for what the edition can answer nearly as well. */
  patience: number
  /** Milliseconds that an application which ended has to be there again. */
  restart: number
}

/** Milliseconds between two tries to reach an application that is being started again. */
const tryEvery = 100

/**
 * The way to the application behind the front: the desk, and what is asked of readers.
 *
 * A connection that was idle may be closed by the other side at the moment at which it is used. Then
 * nobody can know whether the request was read, so one that changes something always gets a new
 * connection, and is sent only once that stands: until then nothing has been sent, and waiting or
 * trying again is safe; after that it is never sent a second time. What only reads goes by a
 * connection that was kept, and once more by a new one when that fails before a byte of an answer.
 */
export function wayToApplication({ address, patience, restart }: Application) {
  const kept = new Agent({ keepAlive: true, maxSockets: 256, timeout: keepAlive.front })
  let goneSince: number | null = null

  /** Waits for an application that is just being started again, but for none that is away. */
  async function newConnection(response: ServerResponse, mayWait: boolean): Promise<Socket | null> {
    for (;;) {
      const origin = address()
      const socket = origin === null ? null : await connected(origin)
      if (socket !== null) {
        goneSince = null
        return socket
      }
      goneSince ??= performance.now()
      if (!mayWait || response.destroyed || performance.now() > goneSince + restart) return null
      await wait(tryEvery)
    }
  }

  async function pass(request: IncomingMessage, response: ServerResponse, otherwise: Otherwise) {
    const isSafe = isReading(request) && !hasBody(request)
    const origin = address()
    if (isSafe && origin !== null) {
      const way = { ...hostOf(origin), agent: kept }
      if ((await forwardOnce(request, response, { way })) === 'answered') {
        goneSince = null
        return
      }
    }
    const socket = await newConnection(response, true)
    if (socket === null) return otherwise('away')
    const outcome = await forwardOnce(request, response, { way: by(socket) })
    if (outcome !== 'answered') otherwise(isSafe ? 'away' : 'brokenOff')
  }

  async function inquire(
    request: IncomingMessage,
    response: ServerResponse,
    otherwise: Otherwise,
    isFit: (status: number) => boolean = (status) => status < 500,
  ) {
    const until = performance.now() + patience
    const origin = address()
    if (origin === null) return otherwise('away')
    const first = { way: { ...hostOf(origin), agent: kept }, patience, isFit }
    const outcome = await forwardOnce(request, response, first)
    if (outcome === 'answered') return
    const rest = until - performance.now()
    const socket = outcome === 'lost' && rest > 0 ? await newConnection(response, false) : null
    if (socket === null) return otherwise('away')
    const again = { way: by(socket), patience: rest, isFit }
    if ((await forwardOnce(request, response, again)) !== 'answered') otherwise('away')
  }

  return {
    /** Passes a request on; `otherwise` answers while the application is not there. */
    pass,
    /**
     * The same for what only reads, where an application that fails or is slow is as good as none;
     * `isFit` tells by the status which answers are as good as none.
     */
    ask: inquire,
  }
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function hostOf(origin: string): { host: string; port: string } {
  const { hostname, port } = new URL(origin)
  return { host: hostname, port }
}

/** One request by a connection of its own, which ends with it. */
function by(socket: Socket) {
  return { createConnection: () => socket }
}

/** A connection that stands; null when there is nobody. */
function connected(origin: string): Promise<Socket | null> {
  const { host, port } = hostOf(origin)
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) })
    const refused = () => resolve(null)
    socket.once('error', refused)
    socket.once('connect', () => {
      socket.off('error', refused)
      resolve(socket)
    })
  })
}
