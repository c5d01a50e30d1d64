import { languageOf, sentenceIn } from '../messages/sentence'
import type { SentenceKey } from '../messages/sentences'
import { briefly } from '../server-log/cut-down'
import { refusal } from './answer-failure'
import { limitBody, mostMegabytes } from './limit-body'

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

const withBody = ['POST', 'PATCH', 'PUT', 'DELETE']

/** What Payload reads; it would take the rest for an empty body, and call the fields missing. */
const readable = /^(application\/json|multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/**
 * The outermost door of the API: questions that Payload would stumble over, before it can say so in
 * an answer, are refused with a sentence, and nothing that it throws reaches Next and its log.
 */
export function answerApi<Rest extends unknown[]>(handle: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    const refused = refusalOf(request)
    if (refused !== null) return refused
    try {
      const given = await handle(limitBody(request), ...rest)
      // Of collections that have no doors at all, with the address in its words.
      return given.status === 501 ? refuse(request, 404, 'nothingHere') : given
    } catch (error) {
      if ((error as { status?: unknown }).status === 413) return tooLarge(request)
      if (error instanceof SyntaxError) return refuse(request, 400, 'bodyUnreadable')
      process.stderr.write(`A question to the API could not be answered: ${briefly(error)}\n`)
      return refuse(request, 500, 'serverFault')
    }
  }
}

function refusalOf(request: Request): Response | null {
  if (!isDecodable(new URL(request.url).pathname)) return refuse(request, 400, 'addressUnreadable')
  if (!withBody.includes(request.method)) return null
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > mostMegabytes * 1_000_000) return tooLarge(request)
  const type = request.headers.get('content-type')
  const isOther = type !== null && request.body !== null && !readable.test(type)
  return isOther ? refuse(request, 415, 'bodyOfOtherKind') : null
}

function tooLarge(request: Request): Response {
  return refuse(request, 413, 'bodyTooLarge', { most: String(mostMegabytes) })
}

function refuse(
  { headers }: Request,
  status: number,
  key: SentenceKey,
  values: Record<string, string> = {},
): Response {
  return refusal(status, sentenceIn(languageOf({ headers, user: null }), key, values))
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    // It says nothing more than that.
    return false
  }
}
