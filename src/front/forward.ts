import {
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
} from 'node:http'
import { pipeline } from 'node:stream'

/**
 * What became of a request that was passed on: `answered` also where the reader left meanwhile;
 * `lost` when the connection ended before a byte of an answer; `late` and `unfit` when there was
 * none that the front wants to show. Only with `answered` has anything been sent to the reader.
 */
type Outcome = 'answered' | 'lost' | 'late' | 'unfit'

type Passing = {
  /** Where the application is, and by which connection. */
  way: RequestOptions
  /** Milliseconds until the first byte of an answer; without end when it is left out. */
  patience?: number
  /** Whether the reader gets an answer with this status. */
  isFit?(status: number): boolean
}

/** Belong to one connection, not to what is said by it. (RFC 9110, section 7.6.1) */
const ofConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade']

/** Passes a request on, once. The body is read by this, so what has one cannot be passed on again. */
export function forwardOnce(
  request: IncomingMessage,
  response: ServerResponse,
  { way, patience, isFit = () => true }: Passing,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { method, url: path } = request
    const asked = ask({ ...way, method, path, headers: headersTo(request) })
    let isLate = false
    const giveUp = () => {
      isLate = true
      asked.destroy()
    }
    const clock = patience === undefined ? undefined : setTimeout(giveUp, patience)
    const left = () => asked.destroy()
    const end = (outcome: Outcome) => {
      clearTimeout(clock)
      response.off('close', left)
      resolve(outcome)
    }
    response.once('close', left)
    asked.on('error', () => {
      if (response.destroyed) end('answered')
      else end(isLate ? 'late' : 'lost')
    })
    asked.once('response', (answer) => {
      clearTimeout(clock)
      const { statusCode = 502, statusMessage } = answer
      if (!isFit(statusCode)) {
        answer.resume()
        end('unfit')
        return
      }
      response.writeHead(statusCode, statusMessage, headersBack(answer))
      // An answer that breaks off must not look whole: this ends the reader's connection as well.
      pipeline(answer, response, () => end('answered'))
    })
    if (hasBody(request)) request.pipe(asked)
    else asked.end()
  })
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function headersTo({ headers, socket }: IncomingMessage): IncomingHttpHeaders {
  const { host = '' } = headers
  const leftOut = [...ofConnection, ...namedBy(headers.connection), 'expect']
  const kept = Object.entries(headers).filter(([name]) => !leftOut.includes(name))
  const joined = (name: string, value: string) => [headers[name], value].filter(Boolean).join(',')
  return {
    ...Object.fromEntries(kept),
    'x-forwarded-for': joined('x-forwarded-for', socket.remoteAddress ?? ''),
    'x-forwarded-port': joined('x-forwarded-port', /:(\d+)$/.exec(host)?.[1] ?? '80'),
    'x-forwarded-proto': joined('x-forwarded-proto', 'http'),
    'x-forwarded-host': headers['x-forwarded-host'] ?? host,
  }
}

function headersBack({ rawHeaders, headers }: IncomingMessage): string[] {
  const leftOut = [...ofConnection, ...namedBy(headers.connection), 'transfer-encoding']
  const kept: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    if (!leftOut.includes(name.toLowerCase())) kept.push(name, value)
  }
  return kept
}

/** `Connection: close, x-hop` names headers that end with the connection, too. */
function namedBy(connection = ''): string[] {
  return connection.toLowerCase().split(/\s*,\s*/)
}
