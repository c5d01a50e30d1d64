import { readFont, stylesheet } from '../../../../site/assets'
import { icon } from '../../../../site/icon'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ name: string }> }

/** The files that a page needs beside itself. */
export async function GET(_: Request, context: Context): Promise<Response> {
  const { name } = await context.params
  if (name === 'icon.svg') return file(icon, 'image/svg+xml', 'public, max-age=86400')
  const styles = await stylesheet()
  if (name === styles.name) return file(styles.text, 'text/css; charset=utf-8', forEver)
  const font = await readFont(name)
  return font
    ? file(new Uint8Array(font), 'font/woff2', forEver)
    : new Response(null, { status: 404 })
}

const forEver = 'public, max-age=31536000, immutable'

function file(body: BodyInit, type: string, caching: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': caching } })
}
