import type { Endpoint } from 'payload'
import { releaseIssue } from '../actions/release-issue'
import { languageOf, sentence } from '../messages/sentence'
import { wordsWarnings } from '../messages/words-warnings'
import { personOf } from '../person'
import { answer } from './answer'

const statusOf = {
  releaseNotAllowed: 403,
  noSuchIssue: 404,
  nothingToRelease: 409,
  addressTaken: 409,
  releasedMeanwhile: 409,
} as const

/** `POST /api/issues/:id/release`: prints all approved texts of the issue, all or none. */
export const releaseIssueEndpoint: Endpoint = {
  path: '/:id/release',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    const released = await releaseIssue(req.payload, person, String(req.routeParams?.id))
    if (released.ok) {
      const warnings = wordsWarnings(languageOf(req), released.value.unapproved)
      return answer(200, { ...released.value, warnings })
    }
    const { reason } = released
    const address = reason.why === 'addressTaken' ? reason.address : ''
    const message = sentence(req, reason.why, { address })
    return answer(statusOf[reason.why], { reason: reason.why, message })
  },
}
