import type { IncomingMessage, ServerResponse } from 'node:http'
import { bookContent, everywhere, searchContent, siteContent } from '../domain/reader-headers'
import type { Served } from './edition-files'
import { mediaType } from './media-types'

type Form = 'br' | 'gz' | 'plain'
type Prepared = { etag: string; bytes: Buffer; headers: string[] }

/** The headers of each file in each form, put together once. */
const prepared = new WeakMap<Served, Partial<Record<Form, Prepared>>>()

/** Answers with a file, in the best form that the reader's browser can read. */
export function send(request: IncomingMessage, response: ServerResponse, served: Served): void {
  const form = formFor(served, request.headers['accept-encoding'])
  const { etag, bytes, headers } = preparedFor(served, form)
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304, ['ETag', etag, 'Cache-Control', cachingOf(served.file), 'Vary', vary])
    response.end()
    return
  }
  response.writeHead(served.status, headers)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

const vary = 'Accept-Encoding'

function formFor({ br, gz }: Served, accepted = ''): Form {
  if (br !== null && /\bbr\b(?!;\s*q=0(?:\.0+)?(?:,|$))/.test(accepted)) return 'br'
  return gz !== null && /\bgzip\b(?!;\s*q=0(?:\.0+)?(?:,|$))/.test(accepted) ? 'gz' : 'plain'
}

function preparedFor(served: Served, form: Form): Prepared {
  const forms = prepared.get(served) ?? {}
  prepared.set(served, forms)
  forms[form] ??= prepare(served, form)
  return forms[form]
}

function prepare(served: Served, form: Form): Prepared {
  const bytes = served[form] ?? served.plain
  const etag = `"${served.etag}${form === 'plain' ? '' : `-${form}`}"`
  const headers = [
    ...['Content-Type', mediaType(served.file)],
    ...['Content-Length', String(bytes.length)],
    ...(form === 'plain' ? [] : ['Content-Encoding', form === 'gz' ? 'gzip' : 'br']),
    ...['ETag', etag],
    ...['Cache-Control', cachingOf(served.file)],
    ...['Vary', vary],
    ...(/^(en|be|ru)[./]/.test(served.file) ? ['Content-Language', served.file.slice(0, 2)] : []),
    ...['Content-Security-Policy', contentOf(served.file)],
    ...Object.entries(everywhere).flat(),
  ]
  return { etag, bytes, headers }
}

function contentOf(file: string): string {
  if (/^\w\w\/search\.html$/.test(file)) return searchContent
  return file.endsWith('.single.html') ? bookContent : siteContent
}

/** Pages may change with the next release; what is named by its content never does. */
function cachingOf(file: string): string {
  if (/^assets\/.*\.(css|woff2)$/.test(file)) return 'public, max-age=31536000, immutable'
  return file.startsWith('media/') ? 'public, max-age=86400' : 'no-cache'
}

function isKnown(asked: string | undefined, etag: string): boolean {
  return asked !== undefined && (asked === '*' || asked.includes(etag))
}
