import type { Payload, Where } from 'payload'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { ofCommittedNow } from '../publications-now'
import { type Names, previousVerdictOf } from './names'
import type { CorrectionNote } from './types'

type Text = Pick<Publication, 'commentary' | 'language'>

/**
 * The notes of all corrections so far of some publications, latest first, asked for once. The
 * earlier ones stand on replaced copies, which no reader may see: of these nothing else goes out.
 */
export async function correctionNotes(
  payload: Payload,
  where: Where,
  names: Names,
): Promise<(of: Text) => CorrectionNote[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [where, { kind: { equals: 'correction' } }, await ofCommittedNow(payload)] },
    select: {
      ...{ commentary: true, language: true, note: true, previousVerdict: true },
      publishedAt: true,
    },
    sort: '-publishedAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const notes = new Map<string, CorrectionNote[]>()
  for (const correction of docs) {
    const { publishedAt: date, note, language } = correction
    const previousVerdict = previousVerdictOf(correction, names, language)
    const told = { date, note: note ?? '', previousVerdict }
    notes.set(textKey(correction), [...(notes.get(textKey(correction)) ?? []), told])
  }
  return (of) => notes.get(textKey(of)) ?? []
}

/** What names a commentary in one language for ever, whatever copy of it readers see. */
export function textKey({ commentary, language }: Text): string {
  return `${idOf(commentary)}-${language}`
}
