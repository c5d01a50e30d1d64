import { redirectFile } from '../domain/redirect-file'
import type { EditionFiles } from './edition-files'

/**
 * Where an old or a short address leads, with its query and without; null when it is none. Unknown
 * while what says so is printed again, or is damaged.
 */
export async function redirectOf(
  files: EditionFiles,
  path: string,
  search: string,
): Promise<{ to: string } | 'unknown' | null> {
  let isUnknown = false
  const bare = path.replace(/\/+$/, '')
  const asked = [...(search === '' ? [] : [`${path}${search}`]), path, bare, `${bare}/`]
  for (const address of new Set(asked)) {
    const known = await files.json(redirectFile(address))
    if (known === 'unknown') isUnknown = true
    const to = (Object(known) as Record<string, string>)[address]
    if (to !== undefined) return { to }
  }
  return isUnknown ? 'unknown' : null
}
