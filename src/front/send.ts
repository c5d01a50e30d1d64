import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedForm, type Form } from './accepted-form'
import type { Served } from './edition-files'
import { mediaType } from './media-types'
import { promisedOf } from './promises'

type Prepared = { etag: string; bytes: Buffer; known: string[]; whole: string[] }

/** The headers of each file in each form, put together once. */
const prepared = new WeakMap<Served, Partial<Record<Form, Prepared>>>()

/**
 * Answers with a file, in the best form that the reader's browser can read. Whoever has it already
 * is told so, but only where it is there: a page that is gone says so each time. (RFC 9110, 13.2.1)
 */
export function send(request: IncomingMessage, response: ServerResponse, served: Served): void {
  const form = acceptedForm(request.headers['accept-encoding'], (one) => served[one] !== null)
  const { etag, bytes, known, whole } = preparedFor(served, form)
  if (served.status === 200 && hasAlready(request.headers['if-none-match'], etag)) {
    response.writeHead(304, known)
    response.end()
    return
  }
  response.writeHead(served.status, whole)
  response.end(bytes)
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
  const known = [...['ETag', etag], ...Object.entries(promisedOf(served.file)).flat()]
  const whole = [
    ...['Content-Type', mediaType(served.file)],
    ...['Content-Length', String(bytes.length)],
    ...(form === 'plain' ? [] : ['Content-Encoding', form === 'gz' ? 'gzip' : 'br']),
    ...known,
  ]
  return { etag, bytes, known, whole }
}

/** A mark may come in a list, and weak (`W/`) where a proxy before us pressed the answer anew. */
function hasAlready(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false
  return asked.trim() === '*' || (asked.match(/"[^"]*"/g)?.includes(etag) ?? false)
}
