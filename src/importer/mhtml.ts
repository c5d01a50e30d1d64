/** A page out of a web archive file (MHTML), with the address it was saved from. */
export type MhtmlPage = { bytes: Uint8Array; address: string | null }

/** The page that an MHTML file holds; null for what is no such file. */
export function mhtmlPage(bytes: Uint8Array): MhtmlPage | null {
  const start = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1')
  if (!/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/.test(start)) return null
  if (!/^content-type:\s*(?:multipart\/related|text\/html)/im.test(start)) return null
  const file = Buffer.from(bytes).toString('latin1')
  const whole = partOf(file)
  const boundary = parameter(whole.headers, 'content-type', 'boundary')
  const parts = boundary === null ? [whole] : partsOf(whole.body, boundary)
  const page = parts.find(({ headers }) =>
    /^text\/html/i.test(header(headers, 'content-type') ?? ''),
  )
  if (!page) return null
  const address =
    header(whole.headers, 'snapshot-content-location') ??
    header(page.headers, 'content-location') ??
    header(whole.headers, 'content-location')
  return { bytes: decoded(page), address: address && /^https?:/i.test(address) ? address : null }
}

type Part = { headers: string; body: string }

function partOf(text: string): Part {
  const found = /\r?\n\r?\n/.exec(text)
  if (!found) return { headers: text, body: '' }
  const headers = text.slice(0, found.index).replace(/\r?\n[ \t]+/g, ' ')
  return { headers, body: text.slice(found.index + found[0].length) }
}

/** Bodies of the parts between the lines of a boundary, parts within parts too. */
function partsOf(body: string, boundary: string): Part[] {
  const marks = body.split(`--${boundary}`).slice(1)
  return marks
    .filter((mark) => !mark.startsWith('--'))
    .flatMap((mark) => {
      const part = partOf(mark.replace(/^\r?\n/, ''))
      const inner = parameter(part.headers, 'content-type', 'boundary')
      return inner === null ? [part] : partsOf(part.body, inner)
    })
}

function header(headers: string, name: string): string | null {
  const found = new RegExp(`^${name}:[ \\t]*(.*?)\\r?$`, 'im').exec(headers)
  return found?.[1]?.trim() || null
}

function parameter(headers: string, name: string, key: string): string | null {
  const value = header(headers, name) ?? ''
  const found = new RegExp(`;\\s*${key}=(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(value)
  return found?.[1] ?? found?.[2] ?? null
}

function decoded({ headers, body }: Part): Uint8Array {
  const encoding = (header(headers, 'content-transfer-encoding') ?? '').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const bytes = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1')
}
