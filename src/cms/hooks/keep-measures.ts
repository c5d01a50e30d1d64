import type { CollectionBeforeChangeHook } from 'payload'
import type { Media } from '../../payload-types'
import { personOf } from '../person'

/** What was measured of a picture when it came in. Payload takes these from whoever saves it. */
const measures = ['mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY'] as const

/** Nobody says that a picture is larger than it is, or of another kind: readers would see no picture. */
export const keepMeasures: CollectionBeforeChangeHook<Media> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc || !personOf(req)) return data
  return { ...data, ...Object.fromEntries(measures.map((name) => [name, originalDoc[name]])) }
}
