import { connect } from 'node:net'

/** An answer as it came, byte for byte. */
export type RawAnswer = {
  status: number
  /** By their names in small letters; `date` and what belongs to the connection are left out. */
  headers: Record<string, string>
  body: Buffer
}

/** Sends the very words of a request, and reads until the other side closes. */
export async function sendRaw(port: number, words: string): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1')
  socket.write(words)
  const parts: Buffer[] = []
  for await (const part of socket) parts.push(part)
  const whole = Buffer.concat(parts)
  const end = whole.indexOf('\r\n\r\n')
  const [first = '', ...lines] = whole.subarray(0, end).toString('latin1').split('\r\n')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    if (['date', 'connection', 'keep-alive'].includes(key)) continue
    headers[key] = key in headers ? `${headers[key]} AND ${value}` : value
  }
  return { status: Number(first.split(' ')[1]), headers, body: whole.subarray(end + 4) }
}

/** A request in full, which asks that the connection be closed. */
export function requestOf(method: string, target: string, headers: Record<string, string> = {}) {
  const all = { Host: 'review.example', Connection: 'close', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`
}
