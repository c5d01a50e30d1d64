import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type PayloadRequest,
} from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { Text } from '../../payload-types'
import { sentence } from '../messages/sentence'
import type { SentenceKey } from '../messages/sentences'

type Known = { isPublic?: boolean | null; releasedAt?: string | null }

/** Where something may be in use, and what is said then. */
type Use = { in: CollectionSlug; as: string; why: SentenceKey }

const uses = {
  issues: [{ in: 'commentaries', as: 'issue', why: 'hasCommentaries' }],
  sections: [{ in: 'commentaries', as: 'section', why: 'isNamed' }],
  verdicts: [{ in: 'commentaries', as: 'verdict', why: 'isNamed' }],
  analysts: [
    { in: 'commentaries', as: 'analysts', why: 'isNamed' },
    { in: 'users', as: 'analyst', why: 'isByline' },
  ],
  media: [{ in: 'analysts', as: 'photo', why: 'isShown' }],
} as const satisfies Record<string, readonly Use[]>

/**
 * What publications show is not deleted, nor what is in use at the desk: an issue, a byline, a
 * section, a verdict, a picture. Where it was named nothing would stand, and nobody would have said so.
 */
export function keepKnown(collection: keyof typeof uses): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const doc = (await req.payload.findByID({
      collection,
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })) as Known | null
    const isKnown = doc?.isPublic || doc?.releasedAt
    if (isKnown || (collection === 'issues' && (await wasReleased(String(id), req))))
      throw new APIError(sentence(req, 'hasPublications'), 409)
    for (const use of uses[collection]) {
      const where = { [use.as]: { equals: id } }
      const { totalDocs } = await req.payload.db.count({ collection: use.in, where, req })
      if (totalDocs > 0) throw new APIError(sentence(req, use.why), 409)
    }
    if (collection === 'media' && (await isInText(String(id), req)))
      throw new APIError(sentence(req, 'isShown'), 409)
  }
}

/** What readers have seen is kept already, so only texts on their way are read. */
async function isInText(picture: string, req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.db.find<Text>({
    collection: 'texts',
    where: { state: { not_in: ['published', 'retracted'] } },
    select: { body: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.some(({ body }) => picturesIn(body).includes(picture))
}

/** Also when all of it was taken back: its addresses go on saying so. */
async function wasReleased(issue: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'releases',
    where: { issue: { equals: issue } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
