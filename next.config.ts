import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = process.cwd()

/** Pages for readers hold words, pictures and forms: no script of anybody's, and nothing from afar. */
const siteContent = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // For nobody but checkers such as Lighthouse, which ask for robots.txt out of the page.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** Answers and uploads are never pages, whatever is in them. */
const dataContent = "default-src 'none'; frame-ancestors 'none'; sandbox"

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: browsers then hide the origin of a form, by which Payload knows its own.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
  turbopack: { root },
  outputFileTracingRoot: root,
  outputFileTracingExcludes: { '**/*': ['data/**/*', 'media/**/*', '.env*'] },
  // An old address that ends in a slash must not take two hops; the routes answer it themselves.
  skipTrailingSlashRedirect: true,
  // Browsers ask for it by themselves, wherever a page names no icon.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/assets/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: headersOf(everywhere) },
    {
      source: '/((?!admin(?:/|$)|api/|_next/).*)',
      headers: headersOf({ 'Content-Security-Policy': siteContent }),
    },
    // Named here as well, because Next compresses only what has a type before its route answers.
    {
      source: '/((?!admin(?:/|$)|api/|_next/|assets/|favicon|robots|[a-z]+/corrections\\.atom).*)',
      headers: headersOf({ 'Content-Type': 'text/html; charset=utf-8' }),
    },
    {
      source: '/:locale/corrections.atom',
      headers: headersOf({ 'Content-Type': 'application/atom+xml; charset=utf-8' }),
    },
    { source: '/assets/:name(.+\\.css)', headers: headersOf({ 'Content-Type': 'text/css' }) },
    { source: '/api/:path*', headers: headersOf({ 'Content-Security-Policy': dataContent }) },
  ],
}

export default hintsOnlyInAdmin(withPayload(config))

/**
 * Payload asks browsers for their colour scheme with `Critical-CH` on every page, which costs each
 * new reader a second request for the same page; only the admin makes use of the answer.
 */
function hintsOnlyInAdmin(given: NextConfig): NextConfig {
  const isHint = (header: { key: string }) => header.key === 'Critical-CH'
  return {
    ...given,
    headers: async () =>
      ((await given.headers?.()) ?? []).map((rule) =>
        rule.headers.some(isHint) ? { ...rule, source: '/admin/:path*' } : rule,
      ),
  }
}

function headersOf(values: Record<string, string>): { key: string; value: string }[] {
  return Object.entries(values).map(([key, value]) => ({ key, value }))
}
