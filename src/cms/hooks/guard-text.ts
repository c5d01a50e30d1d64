import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { canonicalJson } from '../../domain/content-hash'
import { stateNames } from '../../domain/step-names'
import { mayEditWords } from '../../domain/workflow'
import type { Text } from '../../payload-types'
import { refuseHeld } from '../actions/hold-text'
import { wordsOf } from '../content'
import { languageOf, sentence } from '../messages/sentence'
import { idOf, idsIn, isAtDesk, type Person, personOf, withPerson } from '../person'
import { isOwnCommentary, isOwner } from '../standing'

/**
 * Set by an action that writes a text itself and has asked the workflow already. With an `entry` for
 * the log beside it, the write carries that.
 */
export const writtenByAction = { writtenByAction: true } as const

/**
 * Keeps the workflow whole however a text is saved: through the admin, the API, a bulk update or a
 * restored version. What only steps may set is taken from the database, never from the request;
 * changed words make their writer a contributor, and reopen an approved text in the same write.
 */
export const guardText: CollectionBeforeChangeHook<Text> = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (context.writtenByAction === true) return data
  const person = personOf(req)
  if (!person) throw new APIError(sentence(req, 'notLoggedIn'), 401)
  if (operation === 'create' || !originalDoc) return newText(data, person, req)
  // Still what stands there when this is stored: the write names its revision.
  return changedText(data, originalDoc, person, req)
}

async function newText(data: Partial<Text>, person: Person, req: PayloadRequest) {
  const commentary = idOf(data.commentary) ?? ''
  const { docs } = await req.payload.find({
    collection: 'commentaries',
    where: { id: { equals: commentary } },
    overrideAccess: false,
    user: person,
    depth: 0,
    pagination: false,
    req,
  })
  const isTheirs = isAtDesk(person) || (await isOwnCommentary(commentary, person, req))
  if (docs.length === 0 || !isTheirs) throw new APIError(sentence(req, 'noSuchCommentary'), 403)
  const key = `${commentary}:${data.language}`
  const { totalDocs } = await req.payload.count({
    collection: 'texts',
    where: { key: { equals: key } },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw new APIError(sentence(req, 'textExists'), 409)
  const { approvedHash, approvedBy, approvedAt, originalHash, ...words } = data
  return {
    ...words,
    key,
    state: 'draft' as const,
    author: (isAtDesk(person) ? idOf(data.author) : null) ?? person.id,
    contributors: [person.id],
    label: labelOf(words),
  }
}

async function changedText(
  data: Partial<Text>,
  now: Text,
  person: Person,
  req: PayloadRequest,
): Promise<Partial<Text>> {
  const [commentary, language] = [idOf(data.commentary ?? now.commentary), data.language]
  if (commentary !== idOf(now.commentary) || (language && language !== now.language))
    throw new APIError(sentence(req, 'fixedBelonging'), 409)
  const { key, state, contributors, approvedHash, approvedBy, approvedAt, originalHash } = now
  const words = { ...now, ...data }
  const kept = {
    ...{ ...data, key, state, approvedHash, approvedBy, approvedAt, originalHash },
    contributors: idsIn(contributors ?? []),
    label: labelOf(words),
  }
  if (canonicalJson(wordsOf(words)) === canonicalJson(wordsOf(now))) return kept
  await refuseHeld(req.payload, now)
  const actor = { role: person.role, isOwner: await isOwner(now, person, req) }
  if (!mayEditWords(state, actor)) {
    const name = stateNames[state][languageOf(req)]
    throw new APIError(sentence(req, 'notEditable', { state: name }), 409)
  }
  return {
    ...kept,
    contributors: withPerson(contributors, person),
    state: state === 'approved' ? 'draft' : state,
  }
}

function labelOf(text: Partial<Text>): string {
  return `${text.title?.trim() || '—'} (${text.language})`
}
