import type { Payload } from 'payload'
import type { Locale } from '../../domain/locale'
import { err, ok, type Result } from '../../domain/result'
import type { Text } from '../../payload-types'
import { idOf, isAtDesk, type Person } from '../person'
import { isOwnCommentary } from '../standing'
import { whileBusy } from '../storage/repeat'

/**
 * Begins the missing text of a commentary in one language, ready to be translated from the original
 * when there is one. Whoever begins it is its author; the desk names a translator on the text.
 */
export function startText(
  payload: Payload,
  person: Person,
  asked: { commentary: string; language: Locale },
): Promise<Result<Text, 'noSuchCommentary' | 'textExists'>> {
  return whileBusy(async () => {
    const { docs } = await payload.find({
      collection: 'commentaries',
      where: { id: { equals: asked.commentary } },
      overrideAccess: false,
      user: person,
      depth: 0,
      pagination: false,
    })
    const [commentary] = docs
    if (!commentary || !(await mayBeginText(commentary.id, person, payload)))
      return err('noSuchCommentary')
    const existing = await payload.find({
      collection: 'texts',
      where: { commentary: { equals: commentary.id } },
      sort: 'createdAt',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    if (existing.docs.some(({ language }) => language === asked.language)) return err('textExists')
    const original =
      existing.docs.find(({ language }) => language === commentary.original) ?? existing.docs[0]
    const text = await payload.create({
      collection: 'texts',
      data: {
        commentary: commentary.id,
        language: asked.language,
        state: 'draft',
        translatedFrom: idOf(original),
      },
      user: person,
      overrideAccess: true,
      depth: 0,
    })
    return ok(text)
  })
}

/** Whoever translates one text of a commentary can read it, and still begins no other. */
async function mayBeginText(id: string, person: Person, payload: Payload): Promise<boolean> {
  if (isAtDesk(person)) return true
  return person.role === 'analyst' && (await isOwnCommentary(id, person, { payload }))
}
