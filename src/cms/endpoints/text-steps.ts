import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { stateNames } from '../../domain/step-names'
import { isStep, stepNames } from '../../domain/workflow'
import { handOver } from '../actions/hand-over'
import { type StepRefusal, takeStep } from '../actions/take-step'
import { requirementNames } from '../messages/requirement-names'
import { languageOf, sentence } from '../messages/sentence'
import { personOf } from '../person'
import { readTextStanding } from '../read/text-standing'
import { answer, bodyOf } from './answer'

const asked = z.object({
  step: z.string().refine(isStep),
  note: z.string().max(5000).default(''),
  hash: z.string().nullish(),
})

/** `POST /api/texts/:id/steps {step, note, hash?}`: one step of the workflow. */
export const takeStepEndpoint: Endpoint = {
  path: '/:id/steps',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    const body = asked.safeParse(await bodyOf(req))
    if (!body.success)
      return answer(400, { message: sentence(req, 'noSuchStep', { steps: stepNames.join(', ') }) })
    const { step, note, hash = null } = body.data
    const text = String(req.routeParams?.id)
    const taken = await takeStep(req.payload, person, { text, step, note, hash })
    if (taken.ok) {
      await handOver(req.payload, text, person.id)
      return answer(200, { state: taken.value.state })
    }
    return refusal(req, taken.reason)
  },
}

/** `GET /api/texts/:id/steps`: the state, the steps open to this person, the approval, the trail. */
export const textTrailEndpoint: Endpoint = {
  path: '/:id/steps',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    const asked = { id: String(req.routeParams?.id), locale: languageOf(req) }
    const standing = await readTextStanding(req.payload, person, asked)
    return standing ? answer(200, standing) : answer(404, { message: sentence(req, 'noSuchText') })
  },
}

const statusOf = {
  'no-such-text': 404,
  'changed-meanwhile': 409,
  'moved-meanwhile': 409,
  addressTaken: 409,
  'not-allowed': 403,
  'own-words': 403,
  'wrong-state': 409,
  'note-missing': 422,
  incomplete: 422,
} as const satisfies Record<StepRefusal['why'], number>

function refusal(req: PayloadRequest, refused: StepRefusal): Response {
  return answer(statusOf[refused.why], { reason: refused.why, message: explain(req, refused) })
}

function explain(req: PayloadRequest, refused: StepRefusal): string {
  const language = languageOf(req)
  switch (refused.why) {
    case 'no-such-text':
      return sentence(req, 'noSuchText')
    case 'changed-meanwhile':
      return sentence(req, 'changedMeanwhile')
    case 'addressTaken':
      return sentence(req, 'addressTaken', { address: refused.address })
    case 'moved-meanwhile':
      return sentence(req, 'movedMeanwhile')
    default: {
      const state = stateNames[refused.state][language]
      const missing = refused.missing.map((lack) => requirementNames[lack][language]).join(', ')
      return sentence(req, refused.why, { state, missing })
    }
  }
}
