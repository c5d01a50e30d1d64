import type { Answer } from '../../edition/answer-at'
import { env } from '../../env'

/** What browsers may do with it is said in `next.config.ts`, for all answers alike. */
export function responseTo(answer: Answer): Response {
  if (answer.kind === 'elsewhere') return redirectAnswer(answer.to, 301)
  if (answer.kind === 'file')
    return new Response(
      typeof answer.bytes === 'string' ? answer.bytes : new Uint8Array(answer.bytes),
      { headers: { 'Content-Type': answer.type, 'Cache-Control': 'no-cache' } },
    )
  return new Response(answer.html, {
    status: answer.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': answer.locale,
      'Cache-Control': 'no-cache',
    },
  })
}

/**
 * To a path of this site, whatever was asked for: 301 for an address that moved for good, 307 where
 * the answer depends on the reader.
 */
export function redirectAnswer(to: string, status: 301 | 307): Response {
  const { pathname, search, hash } = new URL(to, env.SITE_URL)
  // Taking back a correction brings an address back, so no browser may remember where it once led.
  const headers = { Location: `${pathname}${search}${hash}`, 'Cache-Control': 'no-cache' }
  return new Response(null, {
    status,
    headers: status === 307 ? { ...headers, Vary: 'Accept-Language' } : headers,
  })
}
