import { type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { everywhere } from '../domain/reader-headers'
import { answers, type Trouble, troubleForms } from './promises'
import { inAll } from './trouble'
import { troubleWords } from './trouble-words'

/** Answers what never becomes a request for Node: a method it does not know, a line it cannot read. */
export function refuseUnread(server: Server): void {
  server.on('connect', (_, socket) => refuse(socket, 'notAllowed'))
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    if (code?.startsWith('HPE_'))
      refuse(socket, code === 'HPE_INVALID_METHOD' ? 'notAllowed' : 'unreadable')
    else socket.destroy()
  })
}

function refuse(socket: Duplex, trouble: Trouble): void {
  // Node has taken its own listener away, and whoever asked may be gone.
  socket.on('error', () => socket.destroy())
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const { status, headers } = answers[trouble]
  const body = `${inAll(troubleWords[trouble])}\n`
  const all = { ...everywhere, ...headers, ...troubleForms.text, Connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  const length = `Content-Length: ${Buffer.byteLength(body)}`
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, length].join('\r\n')
  socket.end(`${head}\r\n\r\n${body}`)
}
