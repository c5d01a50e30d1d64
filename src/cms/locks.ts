import {
  type CollectionAfterReadHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
  type SanitizedConfig,
  type Where,
} from 'payload'
import { sentence } from './messages/sentence'
import { idOf, type Person, personOf } from './person'

const slug = 'payload-locked-documents'

/**
 * Holds Payload's locks to the desk's own use of them: whoever opens a document is told that a
 * colleague has it open, and never who, for that would tie an account to a byline. One asks for the
 * lock of one document, takes over what one may read, and gives back what is one's own.
 */
export async function withCloseLocks(config: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const built = await config
  const locks = built.collections.find((one) => one.slug === slug)
  if (!locks) return built
  const staff = ({ req }: { req: PayloadRequest }) => personOf(req) !== null
  Object.assign(locks.access, {
    create: () => false,
    read: staff,
    update: staff,
    delete: ({ req }: { req: PayloadRequest }) => {
      const person = personOf(req)
      return person !== null && { 'user.value': { equals: person.id } }
    },
  })
  locks.hooks.beforeOperation.push(askForOne)
  locks.hooks.beforeChange.push(takeOver)
  locks.hooks.afterRead.push(nameNobody)
  return built
}

/** What the desk's screens ask: the lock of a document. Anything else could be used to find people. */
const askable = ['document.relationTo', 'document.value', 'globalSlug']

const askForOne: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (req.payloadAPI === 'local' || operation === 'delete') return args
  const { id, where } = args as { id?: unknown; where?: Where }
  const isOfOne = operation === 'update' ? id !== undefined : await asksForOne(req, where)
  if (!isOfOne) throw new Forbidden(req.t)
  return { ...args, depth: 0, sort: undefined, joins: undefined, populate: undefined }
}

/** Of one document by its name, which the person may read. */
async function asksForOne(req: PayloadRequest, where: Where | undefined): Promise<boolean> {
  const asked = new Map(Object.entries(where ?? {}).map(([path, value]) => [path, equalsIn(value)]))
  const isClear = [...asked].every(([path, value]) => askable.includes(path) && value !== null)
  const [slug, value] = [asked.get('document.relationTo'), asked.get('document.value')]
  const person = personOf(req)
  if (!isClear || person === null) return false
  if (asked.has('globalSlug')) return asked.size === 1
  if (!slug || !value || !(slug in req.payload.collections)) return false
  return mayRead(req, person, { document: { relationTo: slug as CollectionSlug, value } })
}

function equalsIn(value: unknown): string | null {
  const entries = Object.entries(Object(value))
  const [[operator, wanted] = []] = entries
  return entries.length === 1 && operator === 'equals' && typeof wanted === 'string' ? wanted : null
}

/** Nobody puts a lock into another one's name, or onto another document. */
const takeOver: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  // Our own code, which asks for no access.
  if (req.payloadAPI === 'local') return data
  const person = personOf(req)
  if (operation !== 'update' || person === null || !(await mayRead(req, person, originalDoc)))
    throw new Forbidden(req.t)
  return { ...originalDoc, user: { relationTo: 'users', value: person.id } }
}

type Lock = {
  document?: { relationTo: CollectionSlug; value: { id: string } | string } | null
  user?: { relationTo: string; value: { id: string } | string } | null
}

async function mayRead(req: PayloadRequest, user: Person, { document }: Lock): Promise<boolean> {
  if (!document) return true
  const { totalDocs } = await req.payload.count({
    ...{ collection: document.relationTo, where: { id: { equals: idOf(document.value) } } },
    ...{ overrideAccess: false, user },
  })
  return totalDocs > 0
}

/** Where Payload shows a name it shows an e-mail address, so there stands a word instead. */
const nameNobody: CollectionAfterReadHook<Lock & { id: string }> = ({
  doc,
  overrideAccess,
  req,
}) => {
  const person = personOf(req)
  const holder = idOf(doc.user?.value)
  if (overrideAccess === true || holder === null || holder === person?.id) return doc
  if (person?.role === 'admin' && req.payloadAPI === 'local') return withName(doc)
  const somebody = { id: 'somebody', email: sentence(req, 'aColleague') }
  return { ...doc, user: { relationTo: 'users', value: somebody } }
}

/** Where Payload shows an e-mail address, the person's name, which says who it is. */
function withName<Doc extends Lock>(doc: Doc): Doc {
  const value = doc.user?.value
  if (!doc.user || typeof value !== 'object') return doc
  const { name } = value as { name?: string }
  return { ...doc, user: { ...doc.user, value: { ...value, ...(name ? { email: name } : {}) } } }
}
