import type { ServerResponse } from 'node:http'
import { everywhere } from '../domain/reader-headers'
import { answers } from './promises'

/** Leads on to another address of the site. */
export function lead(
  response: ServerResponse,
  how: 'movedForGood' | 'byLanguage',
  to: string,
): void {
  const { status, headers } = answers[how]
  const place = { Location: encodeURI(decoded(to)), 'Content-Length': '0' }
  response.writeHead(status, { ...everywhere, ...headers, ...place })
  response.end()
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
