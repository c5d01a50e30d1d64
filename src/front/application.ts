import { Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import { createProxyServer } from 'http-proxy-3'

/** What answers when nothing else can; it must not fail itself. */
export type Otherwise = () => void

/**
 * The way to the application behind the front: the desk, and what is asked of readers. `address`
 * gives its origin, or null while it is not there; `patience` are the milliseconds that a reader waits
 * for what the edition can answer nearly as well.
 */
export function wayToApplication(address: () => string | null, patience: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const proxy = createProxyServer({ agent, xfwd: true })
  const waiting = new WeakMap<IncomingMessage, Otherwise>()
  proxy.on('proxyRes', (answer, request, response) => {
    const otherwise = waiting.get(request)
    if (otherwise === undefined) return
    waiting.delete(request)
    const { statusCode = 500 } = answer
    if (statusCode >= 500) {
      answer.resume()
      otherwise()
      return
    }
    ;(response as ServerResponse).writeHead(statusCode, answer.headers)
    answer.pipe(response as ServerResponse)
  })
  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    otherwise: Otherwise,
    selfHandleResponse: boolean,
  ) => {
    const target = address()
    if (target === null) {
      otherwise()
      return
    }
    if (selfHandleResponse) waiting.set(request, otherwise)
    const settings = selfHandleResponse ? { selfHandleResponse, proxyTimeout: patience } : {}
    proxy.web(request, response, { target, ...settings }, () => {
      if (response.headersSent) response.destroy()
      else otherwise()
    })
  }
  return {
    /** Passes a request on; `otherwise` answers while the application is not there. */
    pass: (request: IncomingMessage, response: ServerResponse, otherwise: Otherwise) =>
      send(request, response, otherwise, false),
    /** The same, where an application that fails or is slow is as good as none. */
    ask: (request: IncomingMessage, response: ServerResponse, otherwise: Otherwise) =>
      send(request, response, otherwise, true),
  }
}
