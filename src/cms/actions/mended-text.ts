import type { Payload } from 'payload'
import type { State } from '../../domain/workflow'
import type { Commentary, Text } from '../../payload-types'
import { type RecordedActor, theSystem } from '../actor'
import { carrying } from '../log/carry'
import { idOf } from '../person'
import { hashNow } from '../shown-pictures'
import { changeDocument } from '../storage/change-document'

/** A text with its commentary and the hash of what both say now. */
export type KnownText = { text: Text; commentary: Commentary; hash: string; state: State }

/**
 * Reads a text, and mends it when its approval covers other words or facts than stand there now, as
 * a crash between the save of a commentary and that of its texts can leave it.
 */
export async function mendedText(
  payload: Payload,
  id: string,
  actor: RecordedActor = theSystem,
): Promise<KnownText | null> {
  const known = await knownText(payload, id)
  if (known === null || known.state === known.text.state) return known
  const entry = { ...actor, step: 'reopen', from: 'approved', to: 'draft' }
  await changeDocument(payload, { collection: 'texts', id }, (text) =>
    trueStateOf(text, known.hash) === text.state
      ? null
      : { state: 'draft', approvedHash: null, ...carrying(text, entry) },
  )
  return knownText(payload, id)
}

async function knownText(payload: Payload, id: string): Promise<KnownText | null> {
  const [text] = await found<Text>(payload, 'texts', id)
  const [commentary] = await found<Commentary>(payload, 'commentaries', idOf(text?.commentary))
  if (!text || !commentary) return null
  const hash = await hashNow({ payload }, text, commentary)
  return { text, commentary, hash, state: trueStateOf(text, hash) }
}

/** The state of a text whose words and facts have this hash: an approval of others is void. */
export function trueStateOf(text: Pick<Text, 'state' | 'approvedHash'>, hash: string): State {
  return text.state === 'approved' && text.approvedHash !== hash ? 'draft' : text.state
}

async function found<Document extends Text | Commentary>(
  payload: Payload,
  collection: 'texts' | 'commentaries',
  id: string | null,
): Promise<Document[]> {
  if (id === null) return []
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    // With the entries that it carries and their count.
    showHiddenFields: true,
    fallbackLocale: false,
  })
  return docs as Document[]
}
