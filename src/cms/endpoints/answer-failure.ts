import type { PayloadRequest } from 'payload'
import { saidOfFields } from '../messages/said-of-fields'
import { sentence } from '../messages/sentence'
import type { SentenceKey } from '../messages/sentences'
import { takenSentence } from '../messages/taken-sentence'
import { personOf } from '../person'
import { statusOf } from '../server-log/cut-down'
import { line } from '../server-log/log-line'
import { type StorageFailure, storageFailure } from '../storage/storage-failure'
import { NotThere } from '../storage/write-conflict'
import { answer } from './answer'
import { mostMegabytes } from './limit-body'

/** What is answered when the storage fails: 409 to look again, 503 for what passes, 507 for no room. */
const failures = {
  conflict: { status: 409, says: 'savedMeanwhile' },
  busy: { status: 503, says: 'databaseBusy' },
  away: { status: 503, says: 'databaseAway' },
  broken: { status: 503, says: 'storageBroken' },
  full: { status: 507, says: 'diskFull' },
} as const satisfies Record<StorageFailure, { status: number; says: SentenceKey }>

/** The answer to whoever asked for what failed: what was not stored, and why. */
export function answerFailure(req: PayloadRequest, error: unknown): Response {
  const taken = takenSentence(req, error)
  if (taken !== null) return refusal(409, taken.message, [taken])
  if (isNotThere(req, error)) return refusal(404, sentence(req, 'notThere'))
  const failure = storageFailure(error)
  if (failure !== null) {
    req.payload.logger.warn(line`Something was not stored (${failure}): ${error}`)
    return refusal(failures[failure].status, sentence(req, saying(req, failure)))
  }
  if (statusOf(error) === 413)
    return refusal(413, sentence(req, 'bodyTooLarge', { most: String(mostMegabytes) }))
  if (error instanceof SyntaxError || isUnread(req, error))
    return refusal(400, sentence(req, 'bodyUnreadable'))
  if (isUnaskable(error))
    return refusal(400, sentence(req, 'parameterUnreadable', { name: 'where' }))
  if (statusOf(error) === 423) return refusal(423, sentence(req, 'openElsewhere'))
  if (isNotLoggedIn(req, error))
    return refusal(statusOf(error) ?? 401, sentence(req, 'notLoggedIn'))
  const own = ownWords(req, error)
  if (own !== null) return own
  req.payload.logger.error({ err: error })
  return refusal(500, sentence(req, 'serverFault'))
}

/** Payload says no more than «Not Found»; its class has another name in the build. */
function isNotThere(req: PayloadRequest, error: unknown): boolean {
  const { message, name } = Object(error) as Refusal
  if (statusOf(error) !== 404) return false
  return name === NotThere.name || message === req.t('general:notFound')
}

/**
 * Payload calls a form that ends too early, or has no parts, a fault of the server, and a line that
 * is cut off; and it stumbles over JSON that is no object.
 */
function isUnread({ data, file, headers }: PayloadRequest, error: unknown): boolean {
  const type = headers.get('content-type') ?? ''
  if ((Object(error) as Refusal).message === 'Invalid JSON') return true
  if ((Object(error) as { code?: unknown }).code === 'ECONNRESET') return true
  if (type.startsWith('multipart/')) return !data && !file && (statusOf(error) ?? 500) === 500
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data)
  return type.startsWith('application/json') && !isObject && error instanceof TypeError
}

/** What the driver of SQLite refuses before the database sees it, and MongoDB's words for it. */
const unaskable: readonly unknown[] = ['CastError', 'BSONError', 2, 9, 14, 51]

/** A value of a question that no field can be compared with, such as a day that is none. */
function isUnaskable(error: unknown): boolean {
  const { cause, code, name, query } = Object(error) as Record<string, unknown>
  if (unaskable.includes(name) || (name === 'MongoServerError' && unaskable.includes(code)))
    return true
  const isSelect = typeof query === 'string' && /^\s*select\b/i.test(query)
  return isSelect && cause instanceof Error && !('code' in cause)
}

function saying(req: PayloadRequest, failure: StorageFailure): SentenceKey {
  if (failure === 'full' && req.file) return 'diskFullForPicture'
  if (failure === 'full' && req.pathname?.endsWith('/login')) return 'diskFullForLogIn'
  return failures[failure].says
}

type Refusal = { status?: unknown; message?: unknown; name?: unknown; data?: unknown }

/**
 * What a rule refuses is answered with its own words. Payload would ask for its class, of which the
 * build has two, and say of ours that an unknown error occurred.
 */
function ownWords(req: PayloadRequest, error: unknown): Response | null {
  const { data, message, name, status } = Object(error) as Refusal
  if (typeof status !== 'number' || status >= 500 || !message) return null
  const said = saidOfFields(req, data) ?? message
  return answer(status, { errors: [{ name, message: said, data: data ?? undefined }] })
}

/** Who writes without being logged in was logged in a moment ago, or thinks so. */
function isNotLoggedIn(req: PayloadRequest, error: unknown): boolean {
  const { message } = Object(error) as Refusal
  const isWrite = req.method !== undefined && !['GET', 'HEAD', 'OPTIONS'].includes(req.method)
  const said = [req.t('error:notAllowedToPerformAction'), req.t('error:unauthorized')]
  return isWrite && personOf(req) === null && said.includes(String(message))
}

/** As Payload's own screens read it: with the fields that they mark. */
export function refusal(status: number, message: string, fields: object[] = []): Response {
  const errors = [{ name: 'ValidationError', message, data: { errors: fields } }]
  return answer(status, fields.length > 0 ? { errors } : { errors: [{ message }] })
}
