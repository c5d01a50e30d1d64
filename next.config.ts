import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { dataContent, everywhere, siteContent } from './src/domain/reader-headers'

const root = process.cwd()

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
  turbopack: { root },
  // They read files of their own folders, which a bundle would not have.
  serverExternalPackages: ['pdfkit', 'fontkit', 'esbuild'],
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
      source: '/((?!admin(?:/|$)|api/|_next/|assets/|favicon|.*\\.[a-z0-9]+$).*)',
      headers: headersOf({ 'Content-Type': 'text/html; charset=utf-8' }),
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

function headersOf(values: Readonly<Record<string, string>>): { key: string; value: string }[] {
  return Object.entries(values).map(([key, value]) => ({ key, value }))
}
