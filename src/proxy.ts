import { type NextRequest, NextResponse } from 'next/server'
import { isDevelopment } from './env'

// The admin is the one part with scripts. Each answer names its own by a word that cannot be
// guessed, and Next repeats that word on them when it finds the policy in the request; a script
// that somebody smuggles into the page does not know it. The rest has its policy in next.config.ts.
export const config = { matcher: '/admin/:path*' }

export function proxy(request: NextRequest): NextResponse {
  const policy = adminContent(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set('Content-Security-Policy', policy)
  return answer
}

function adminContent(nonce: string): string {
  const inDevelopment = isDevelopment ? " 'unsafe-eval'" : ''
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
