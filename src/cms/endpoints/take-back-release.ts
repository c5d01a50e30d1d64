import type { Endpoint } from 'payload'
import { z } from 'zod'
import { formatDate } from '../../domain/week-format'
import { takeBackRelease } from '../actions/take-back-release'
import { languageOf, sentence } from '../messages/sentence'
import { personOf } from '../person'
import { answer, bodyOf } from './answer'

const asked = z.object({
  release: z.string().nullish(),
  why: z.string().max(5000).default(''),
})

const statusOf = {
  takeBackNotAllowed: 403,
  reasonMissing: 422,
  noSuchIssue: 404,
  noSuchRelease: 404,
  nothingToTakeBack: 409,
  takenBackMeanwhile: 409,
  planRunningNow: 409,
  replacedSince: 409,
} as const

/**
 * `POST /api/issues/:id/take-back {why, release?}`: takes back one release of the issue, or all that
 * readers see of it. 202 when that is stored, but readers may go on seeing it for a while.
 */
export const takeBackReleaseEndpoint: Endpoint = {
  path: '/:id/take-back',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    const body = asked.safeParse(await bodyOf(req))
    if (!body.success) return answer(400, { message: sentence(req, 'notATakingBack') })
    const { release = null, why } = body.data
    const issue = String(req.routeParams?.id)
    const taken = await takeBackRelease(req.payload, person, { issue, release, why })
    if (taken.ok) {
      const { isGone, isWhole, releases } = taken.value
      if (isGone) return answer(200, { releases })
      const message = sentence(req, isWhole ? 'takenBackNotGone' : 'takenBackInPart')
      return answer(202, { releases, message })
    }
    const { reason } = taken
    const at = reason.why === 'replacedSince' ? moment(reason.at, req) : ''
    const message = sentence(req, reason.why, { at })
    return answer(statusOf[reason.why], { reason: reason.why, message })
  },
}

function moment(at: string, req: Parameters<typeof languageOf>[0]): string {
  return `${formatDate(at, languageOf(req))}, ${at.slice(11, 16)} UTC`
}
