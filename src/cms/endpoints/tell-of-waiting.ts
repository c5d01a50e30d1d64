import type { PayloadRequest } from 'payload'
import { localeNames } from '../../domain/locale'
import { heldBackIn } from '../hooks/hold-back'
import { languageOf, sentence } from '../messages/sentence'
import { labelOf } from '../read/waiting-changes'

/** Says in the answer to a save what of it readers do not see yet, in the place of «saved». */
export async function tellOfWaiting(req: PayloadRequest, given: Response): Promise<Response> {
  const changes = heldBackIn(req.context)
  if (changes.length === 0 || !given.ok) return given
  const language = languageOf(req)
  const slug = String(req.routeParams?.collection ?? req.routeParams?.global)
  const fields = changes.map((change) => {
    const label = labelOf(req.payload, slug, change)[language]
    return change.language === null ? label : `${label} (${localeNames[change.language]})`
  })
  const message = sentence(req, 'changeWaits', { fields: [...new Set(fields)].join(', ') })
  const waiting = changes.map(({ field, language: of }) => ({ field, language: of }))
  const body = { ...Object(await given.json()), message, waiting }
  const headers = new Headers(given.headers)
  headers.delete('content-length')
  return Response.json(body, { status: given.status, headers })
}
