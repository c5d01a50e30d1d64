import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { changeAnswers } from '../../domain/waiting-change'
import { answerChange } from '../actions/answer-change'
import { sentence } from '../messages/sentence'
import { personOf } from '../person'
import { readWaitingChanges } from '../read/waiting-changes'
import type { Subject } from '../read/waiting-documents'
import { answer, bodyOf } from './answer'

const asked = z.object({
  change: z.string().max(60),
  answer: z.enum(changeAnswers),
  note: z.string().max(5000).default(''),
})

const statusOf = {
  noSuchChange: 404,
  answerNotAllowed: 403,
  ownChange: 403,
  reasonMissing: 422,
  changeIsOld: 409,
} as const

/** `GET …/waiting`: what waits for a second person's yes. `POST {change, answer, note?}`: an answer. */
function waiting(
  path: string,
  subjectOf: (req: PayloadRequest) => Subject,
): Omit<Endpoint, 'root'>[] {
  return [
    {
      path,
      method: 'get',
      handler: async (req) => {
        const person = personOf(req)
        if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
        const changes = await readWaitingChanges(req.payload, person, subjectOf(req))
        return changes
          ? answer(200, { changes })
          : answer(404, { message: sentence(req, 'notThere') })
      },
    },
    {
      path,
      method: 'post',
      handler: async (req) => {
        const person = personOf(req)
        if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
        const body = asked.safeParse(await bodyOf(req))
        if (!body.success) return answer(400, { message: sentence(req, 'notAChangeAnswer') })
        const subject = subjectOf(req)
        const given = await answerChange(req.payload, person, { subject, ...body.data })
        if (given.ok) return answer(200, { answer: body.data.answer })
        const reason = given.reason
        return answer(statusOf[reason], { reason, message: sentence(req, reason) })
      },
    },
  ]
}

/** Of a document. */
export const waitingEndpoints = waiting('/:id/waiting', ({ routeParams }) => ({
  slug: String(routeParams?.collection),
  id: String(routeParams?.id),
}))

/** Of a global. */
export const waitingGlobalEndpoints = waiting('/waiting', ({ routeParams }) => ({
  slug: String(routeParams?.global),
  id: null,
}))
