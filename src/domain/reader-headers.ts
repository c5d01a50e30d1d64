type Headers = Readonly<Record<string, string>>

/** What every answer of the site says, whoever asks. */
export const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: browsers then hide the origin of a form, by which Payload knows its own.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Pages for readers hold words, pictures and forms: no script of anybody's, and nothing from afar. */
export const siteContent = policyOf({})

/** The search page of a copy looks through its index in the reader's browser. */
export const searchContent = policyOf({ 'script-src': "'self'" })

/** An issue in one page holds its pictures and styles itself. */
export const bookContent = policyOf({ 'style-src': "'unsafe-inline'", 'img-src': 'data:' })

/** Answers and uploads are never pages, whatever is in them. */
export const dataContent = "default-src 'none'; frame-ancestors 'none'; sandbox"

function policyOf(more: Headers): string {
  const sources: Headers = {
    'default-src': "'none'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    // For nobody but checkers such as Lighthouse, which ask for robots.txt out of the page.
    'connect-src': "'self'",
    ...more,
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
  }
  return Object.entries(sources)
    .map(([name, allowed]) => `${name} ${allowed}`)
    .join('; ')
}
