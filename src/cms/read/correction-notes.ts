import type { Payload } from 'payload'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { type Names, previousVerdictOf } from './names'
import type { CorrectionNote } from './types'

type Corrected = Pick<Publication, 'commentary' | 'language'>

/**
 * Loads at once what was put right in some publications of one language; what it returns gives the
 * notes of any of them, latest first. The earlier ones stand on replaced copies, which no reader
 * may see: of these nothing but the note goes out.
 */
export async function correctionNotes(
  payload: Payload,
  publications: readonly Corrected[],
  names: Names,
): Promise<(publication: Corrected) => CorrectionNote[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { commentary: { in: publications.flatMap(({ commentary }) => idOf(commentary) ?? []) } },
        { language: { in: [...new Set(publications.map(({ language }) => language))] } },
        { kind: { equals: 'correction' } },
        { 'release.state': { equals: 'committed' } },
      ],
    },
    select: {
      commentary: true,
      language: true,
      note: true,
      previousVerdict: true,
      publishedAt: true,
    },
    sort: '-publishedAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return ({ commentary, language }) =>
    docs
      .filter((one) => idOf(one.commentary) === idOf(commentary) && one.language === language)
      .map((correction) => ({
        date: correction.publishedAt,
        note: correction.note ?? '',
        previousVerdict: previousVerdictOf(correction, names, language),
      }))
}
