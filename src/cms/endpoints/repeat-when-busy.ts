import {
  addDataAndFileToRequest,
  type Endpoint,
  getDataLoader,
  type PayloadHandler,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { sentence } from '../messages/sentence'
import { settlePictures } from '../storage/picture-files'
import { whileBusy } from '../storage/repeat'
import { orWhyUnstored, wasFullLately } from '../storage/storage-failure'
import { answerFailure, refusal } from './answer-failure'
import { unreadableIn } from './check-question'
import { isDead } from './dead-doors'
import { oneAfterAnother } from './one-after-another'
import { tellOfWaiting } from './tell-of-waiting'

/**
 * Lets every request that may write be tried again while the database refuses it for a reason that
 * passes, and answers what cannot be read or stored with a sentence that says so.
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
  return oneAfterAnother(req, async () => {
    const renew = await asItCame(req)
    return whileBusy((attempt) => {
      if (attempt > 0) renew()
      return orWhyUnstored(
        async () => {
          await tryForEverybody(req)
          return settlePictures(req.payload, req.context, async () => handler(req))
        },
        ({ status }) => status >= 400,
      )
    })
  })
}

async function truthfully(req: PayloadRequest, handler: PayloadHandler): Promise<Response> {
  const unreadable = unreadableIn(req.query)
  if (unreadable !== null)
    return refusal(400, sentence(req, 'parameterUnreadable', { name: unreadable }))
  if (isDead(req)) return refusal(404, sentence(req, 'nothingHere'))
  try {
    return await tellOfWaiting(req, await handler(req))
  } catch (error) {
    return answerFailure(req, error)
  }
}

/**
 * On a full disk only an e-mail that has an account would be refused, because only for that one is
 * there something to write: so whoever asks with one is told whether there is room at all.
 */
async function tryForEverybody({ pathname, payload }: PayloadRequest): Promise<void> {
  if (wasFullLately() && /\/(login|forgot-password)$/.test(pathname ?? ''))
    await payload.kv.set('room-on-disk', { at: performance.now() })
}

/**
 * Reads what came with a request, and answers with what puts it back for the next try: Payload fills
 * up what was sent with what it found stored, which may be something else by then.
 */
async function asItCame(req: PayloadRequest): Promise<() => void> {
  await addDataAndFileToRequest(req)
  // A body can be read once.
  Object.defineProperty(req, 'body', { value: null, configurable: true })
  // Payload takes it out of the body, because nobody may set it.
  Object.assign(req.context, { sentRevision: Object(req.data).revision })
  const { context, data, file } = req
  const [sent, known, upload] = [structuredClone(data), { ...context }, file && { ...file }]
  return () => {
    req.transactionID = undefined
    req.payloadDataLoader = getDataLoader(req)
    req.context = { ...known }
    if (upload) req.file = { ...upload }
    if (sent === undefined) return
    const again = structuredClone(sent)
    req.data = again
    req.json = async () => again
  }
}
