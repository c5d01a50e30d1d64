import type { PayloadRequest, Where } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { Commentary, Text } from '../../payload-types'
import type { RecordedActor } from '../actor'
import { orLeftForLater } from '../left-for-later'
import { carrying } from '../log/carry'
import { idOf } from '../person'
import { hashNow } from '../shown-pictures'
import type { Within } from '../storage/as-one-write'
import { changeDocument } from '../storage/change-document'
import { hasTransactions } from '../storage/engines'
import { refuseHeld } from './hold-text'

/** What many texts may show: the facts of a commentary, or a picture. */
type Shown = { collection: 'commentaries' | 'media'; id: string }

/**
 * Reopens every approved text that shows something which has changed: what was approved is no longer
 * what readers would see. Together with the save that changed it where the database can, else one
 * after another. That save is stored by then, so what fails is left: an approval that stays is void
 * by its hash.
 */
export async function reopenTextsShowing(
  req: PayloadRequest,
  shown: Shown,
  actor: RecordedActor,
): Promise<void> {
  const { payload } = req
  const ref = `${shown.collection}:${shown.id}`
  const entry = { ...actor, step: 'reopen', from: 'approved', to: 'draft', ref }
  const reopen = async (within?: PayloadRequest) => {
    for (const { id } of await approvedTextsShowing(req, shown))
      await changeDocument(
        payload,
        { collection: 'texts', id },
        async (text, asking) => {
          if (text.state !== 'approved' || !(await isVoid(asking, text))) return null
          await refuseHeld(payload, text)
          return { state: 'draft', approvedHash: null, ...carrying(text, entry) }
        },
        within,
      )
  }
  if (hasTransactions(payload)) await reopen(req)
  else await orLeftForLater(payload, 'Reopening texts that show something else now', reopen)
}

/** Refuses, for the moment that a release takes, to change what it prints. */
export async function refuseWhilePrinted(req: PayloadRequest, shown: Shown): Promise<void> {
  for (const text of await approvedTextsShowing(req, shown)) await refuseHeld(req.payload, text)
}

/** By id and by what holds them. */
export async function approvedTextsShowing(
  req: PayloadRequest,
  { collection, id }: Shown,
): Promise<Pick<Text, 'id' | 'heldBy'>[]> {
  const isApproved: Where = { state: { equals: 'approved' } }
  const isOf: Where[] = collection === 'commentaries' ? [{ commentary: { equals: id } }] : []
  const { docs } = await req.payload.db.find<Text>({
    collection: 'texts',
    where: { and: [isApproved, ...isOf] },
    select: collection === 'media' ? { heldBy: true, body: true } : { heldBy: true },
    pagination: false,
    limit: 0,
    req,
  })
  return collection === 'media' ? docs.filter(({ body }) => picturesIn(body).includes(id)) : docs
}

async function isVoid(asking: Within, text: Text): Promise<boolean> {
  const commentary = await asking.payload.db.findOne<Commentary>({
    collection: 'commentaries',
    where: { id: { equals: idOf(text.commentary) ?? '' } },
    req: asking,
  })
  return commentary === null || text.approvedHash !== (await hashNow(asking, text, commentary))
}
