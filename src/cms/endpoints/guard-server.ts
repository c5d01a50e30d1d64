import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { languageOf, sentenceIn } from '../messages/sentence'

/** What each part of the site knows to do; the first whose beginning fits. */
const parts: readonly [beginning: RegExp, methods: readonly string[]][] = [
  [/^\/api\//, ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']],
  [/^\/admin(\/|\?|$)/, ['GET', 'HEAD', 'POST', 'OPTIONS']],
  [/^/, ['GET', 'HEAD', 'OPTIONS']],
]

type Refusal = { status: 400 | 405; message: string; allow: string }

/**
 * Answers what nobody asks here in earnest, before Next makes a request of it: it throws at TRACE and
 * at addresses that cannot be decoded, and calls both a fault of the server. Next hands out no server
 * of its own, so it is met at its first request, and what listens to it is put behind this.
 */
export function guardServer(): void {
  const met = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (met.has(server)) return
    met.add(server)
    const listeners = server.listeners('request') as RequestListener[]
    server.removeAllListeners('request')
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => {
      const refusal = refusalOf(asked)
      if (refusal) refuse(answer, refusal)
      else for (const listener of listeners) listener.call(server, asked, answer)
    })
    // Node would close the line without a word.
    server.on('connect', (asked: IncomingMessage, line: Duplex) => {
      line.on('error', () => line.destroy())
      line.end(lastWords(unknownMethod(asked)))
    })
  })
}

function refusalOf(asked: IncomingMessage): Refusal | null {
  if (!methodsAt(asked).includes(asked.method ?? '')) return unknownMethod(asked)
  return isDecodable(asked.url ?? '') ? null : unreadable(asked)
}

function unknownMethod(asked: IncomingMessage): Refusal {
  const allow = methodsAt(asked).join(', ')
  const message = sentenceIn(languageIn(asked), 'methodUnknown', { methods: allow })
  return { status: 405, allow, message }
}

function unreadable(asked: IncomingMessage): Refusal {
  const message = sentenceIn(languageIn(asked), 'addressUnreadable')
  return { status: 400, allow: '', message }
}

function methodsAt({ url = '' }: IncomingMessage): readonly string[] {
  return parts.find(([beginning]) => beginning.test(url))?.[1] ?? []
}

function languageIn({ headers }: IncomingMessage) {
  const given = { 'accept-language': headers['accept-language'] ?? '' }
  return languageOf({ headers: new Headers(given), user: null })
}

/** Of what a question says after its `?`, Payload reads what it can. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*$/s, ''))
    return true
  } catch {
    // It says nothing more than that.
    return false
  }
}

const type = 'application/json; charset=utf-8'

function refuse(answer: ServerResponse, { status, message, allow }: Refusal): void {
  const headers = { 'Cache-Control': 'no-store', 'Content-Type': type, Connection: 'close' }
  answer.writeHead(status, allow ? { ...headers, Allow: allow } : headers).end(bodyOf(message))
}

function lastWords({ message, allow }: Refusal): string {
  const body = bodyOf(message)
  const head = ['HTTP/1.1 405 Method Not Allowed', `Allow: ${allow}`, `Content-Type: ${type}`]
  const length = `Content-Length: ${Buffer.byteLength(body)}`
  return [...head, length, 'Connection: close', '', body].join('\r\n')
}

function bodyOf(message: string): string {
  return JSON.stringify({ errors: [{ message }] })
}
