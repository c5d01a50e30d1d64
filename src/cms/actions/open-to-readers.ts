import type { Payload } from 'payload'
import { picturesIn } from '../../domain/rich-text'
import type { Publication } from '../../payload-types'
import { idsIn } from '../person'
import { analystsWhere, openPictures, setPublic } from './known-to-readers'

/** Lets readers know the bylines, sections and pictures of what they may read. */
export async function openToReaders(
  payload: Payload,
  publications: readonly Publication[],
): Promise<void> {
  if (publications.length === 0) return
  const analysts = idsIn(publications.flatMap(({ analysts }) => analysts ?? []))
  const portraits = (await analystsWhere(payload, { id: { in: analysts } })).map(
    ({ photo }) => photo,
  )
  const shown = publications.flatMap(({ body }) => picturesIn(body))
  const sections = idsIn(publications.map(({ section }) => section))
  await setPublic(payload, 'analysts', analysts, true)
  await setPublic(payload, 'sections', sections, true)
  await openPictures(payload, shown)
  await setPublic(payload, 'media', idsIn(portraits), true)
}
