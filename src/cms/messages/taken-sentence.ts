import type { PayloadRequest } from 'payload'
import { takenPath } from '../storage/taken'
import { sentence } from './sentence'
import type { SentenceKey } from './sentences'

/** What is said when a value that only one document may have is another's already, and at which field. */
const takenValues: Readonly<Record<string, { path: string; key: SentenceKey }>> = {
  start: { path: 'start', key: 'weekTaken' },
  week: { path: 'start', key: 'weekTaken' },
  slug: { path: 'slug', key: 'slugTaken' },
  from: { path: 'from', key: 'slugTaken' },
  email: { path: 'email', key: 'emailTaken' },
  key: { path: 'language', key: 'textExists' },
}

/** The field and the sentence for an error that says that a value is taken; null for any other. */
export function takenSentence(
  req: PayloadRequest,
  error: unknown,
): { path: string; message: string } | null {
  const taken = takenValues[takenPath(error) ?? '']
  return taken ? { path: taken.path, message: sentence(req, taken.key) } : null
}
