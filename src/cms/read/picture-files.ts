import type { Payload } from 'payload'
import { findAsReader } from './as-reader'

/** The names of the files of all pictures that readers may see, in every size. */
export async function readPictureFiles(payload: Payload): Promise<Set<string>> {
  const { docs } = await findAsReader(payload, 'media', {})
  return new Set(
    docs.flatMap(({ filename, sizes }) =>
      [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].flatMap(
        (name) => name ?? [],
      ),
    ),
  )
}
