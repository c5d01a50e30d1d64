/** Everything that readers see may be found; the desk and the API are nobody's search results. */
const rules = `User-agent: *
Allow: /api/media/file/
Disallow: /admin
Disallow: /api/
`

export const dynamic = 'force-static'

export function GET(): Response {
  return new Response(rules, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
