import { redirectFile } from '../domain/redirect-file'
import type { EditionFiles } from './edition-files'

/** Where an old or a short address leads, with its query and without; null when it is none. */
export async function redirectOf(
  files: EditionFiles,
  path: string,
  search: string,
): Promise<string | null> {
  const bare = path.replace(/\/+$/, '')
  const asked = [...(search === '' ? [] : [`${path}${search}`]), path, bare, `${bare}/`]
  for (const address of new Set(asked)) {
    const known = (await files.json(redirectFile(address))) as Record<string, string> | null
    const to = known?.[address]
    if (to !== undefined) return to
  }
  return null
}
