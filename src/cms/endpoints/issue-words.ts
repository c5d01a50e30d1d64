import type { Endpoint } from 'payload'
import { z } from 'zod'
import { locales } from '../../domain/locale'
import { approveIssueWords } from '../actions/approve-issue-words'
import { sentence } from '../messages/sentence'
import { personOf } from '../person'
import { readIssueWords } from '../read/issue-words'
import { answer, bodyOf } from './answer'

const asked = z.object({
  language: z.enum(locales),
  hash: z.string().max(100),
  override: z.boolean().default(false),
  note: z.string().max(5000).default(''),
})

const statusOf = {
  noSuchIssue: 404,
  wordsNotAllowed: 403,
  ownIssueWords: 403,
  issueWordsChanged: 409,
  nothingToApprove: 409,
  reasonMissing: 422,
} as const

/** `GET /api/issues/:id/words`: the words of the issue in each language, and where they stand. */
export const issueWordsEndpoint: Endpoint = {
  path: '/:id/words',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    const words = await readIssueWords(req.payload, person, String(req.routeParams?.id))
    return words ? answer(200, { words }) : answer(404, { message: sentence(req, 'notThere') })
  },
}

/** `POST /api/issues/:id/words {language, hash, override?, note?}`: approves what was read. */
export const approveIssueWordsEndpoint: Endpoint = {
  path: '/:id/words',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    const body = asked.safeParse(await bodyOf(req))
    if (!body.success) return answer(400, { message: sentence(req, 'notIssueWords') })
    const { override, ...read } = body.data
    const issue = String(req.routeParams?.id)
    const approved = await approveIssueWords(req.payload, person, {
      ...{ ...read, issue, isOverride: override },
    })
    if (approved.ok) return answer(200, { language: read.language })
    const { reason } = approved
    return answer(statusOf[reason], { reason, message: sentence(req, reason) })
  },
}
