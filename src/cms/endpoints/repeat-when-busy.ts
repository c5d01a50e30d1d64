import {
  type Endpoint,
  getDataLoader,
  type PayloadHandler,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { sentence } from '../messages/sentence'
import { takenSentence } from '../messages/taken-sentence'
import { whileBusy } from '../storage/repeat'
import { isPassing, isUnreachable } from '../storage/write-conflict'
import { answer } from './answer'
import { oneAfterAnother } from './one-after-another'

/**
 * Lets every request that may write be tried again while the database refuses it for a reason that
 * passes, and answers what cannot be stored with a sentence that says so.
 */
export async function repeatWhenBusy(config: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const built = await config
  for (const owner of [built, ...built.collections, ...built.globals])
    if (owner.endpoints) for (const endpoint of owner.endpoints) wrap(endpoint)
  return built
}

const wrapped = new WeakSet<Endpoint>()

function wrap(endpoint: Omit<Endpoint, 'root'>): void {
  // Payload hands the same endpoints to several collections.
  if (wrapped.has(endpoint)) return
  wrapped.add(endpoint)
  const { handler, method } = endpoint
  const answerTo = method === 'get' ? handler : (req: PayloadRequest) => repeated(req, handler)
  endpoint.handler = (req) => truthfully(req, answerTo)
}

function repeated(req: PayloadRequest, handler: PayloadHandler): Promise<Response> {
  return oneAfterAnother(req, () =>
    whileBusy((attempt) => {
      if (attempt > 0) makeFresh(req)
      return Promise.resolve(handler(req))
    }),
  )
}

async function truthfully(req: PayloadRequest, handler: PayloadHandler): Promise<Response> {
  try {
    return await handler(req)
  } catch (error) {
    if (isUnreachable(error)) return refusal(503, sentence(req, 'databaseAway'))
    const taken = takenSentence(req, error)
    if (taken !== null) return refusal(409, taken.message, [taken])
    if (!isPassing(error)) return ownWords(error)
    req.payload.logger.warn('A write was refused for several seconds, and was not stored.')
    const isConflict = error instanceof Error && error.name === 'SavedMeanwhile'
    return isConflict
      ? refusal(409, sentence(req, 'savedMeanwhile'))
      : refusal(503, sentence(req, 'databaseBusy'))
  }
}

type Refusal = { status?: unknown; message?: unknown; name?: unknown; data?: unknown }

/**
 * What a rule refuses is answered with its own words. Payload would ask for its class, of which the
 * build has two, and say of ours that an unknown error occurred.
 */
function ownWords(error: unknown): Response {
  const { data, message, name, status } = Object(error) as Refusal
  if (typeof status !== 'number' || status >= 500 || !message) throw error
  return answer(status, { errors: [{ name, message, data: data ?? undefined }] })
}

/** As Payload's own screens read it: with the fields that they mark. */
function refusal(status: number, message: string, fields: object[] = []): Response {
  const errors = [{ name: 'ValidationError', message, data: { errors: fields } }]
  return answer(status, fields.length > 0 ? { errors } : { errors: [{ message }] })
}

/** Forgets what the last try read, and keeps what came with the request: a body can be read once. */
function makeFresh(req: PayloadRequest): void {
  req.transactionID = undefined
  req.payloadDataLoader = getDataLoader(req)
  Object.defineProperty(req, 'body', { value: null, configurable: true })
}
