import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isLocale, locales } from '../../domain/locale'
import type { ReleaseWish } from '../../domain/release-check'
import { releasePolicies } from '../../domain/release-plan'
import { mayRelease } from '../../domain/workflow'
import { clockOf } from '../../domain/zoned-hour'
import type { ReleasePlan } from '../../payload-types'
import { findIssueDocument } from '../actions/approve-issue-words'
import { cancelPlan } from '../actions/cancel-plan'
import { dryRun } from '../actions/dry-run'
import { type PlanRefusal, planRelease } from '../actions/plan-release'
import { findIssue } from '../actions/release-issue'
import { unapprovedWords } from '../issue-words'
import { hoursInWords } from '../messages/plan-hours'
import { obstacleIn } from '../messages/plan-problem'
import { languageOf, sentence } from '../messages/sentence'
import { wordsWarnings } from '../messages/words-warnings'
import { personOf } from '../person'
import { answer, bodyOf } from './answer'

const policies = z.enum(releasePolicies)

const asked = z.object({
  policy: policies,
  hour: z.string().max(40),
  zone: z.string().max(60),
  leads: z.array(z.enum(locales)).max(locales.length).default([]),
  deadline: z.string().max(40).nullish(),
  changes: z.string().max(60).nullish(),
})

const statusOf = {
  releaseNotAllowed: 403,
  noSuchIssue: 404,
  noSuchPlan: 404,
  alreadyPlanned: 409,
  planRunning: 409,
  notAZone: 422,
  notAnHour: 422,
  hourPassed: 422,
  leadsMissing: 422,
  deadlineMissing: 422,
  deadlineTooEarly: 422,
} as const satisfies Record<PlanRefusal, number>

const wouldBe = {
  notReady: 'wouldNotBeReady',
  addressTaken: 'wouldHaveAddressTaken',
  nothingToRelease: 'wouldReleaseNothing',
} as const

/** `GET /api/issues/:id/release?policy=…&leads=en,be`: what a release would do now. */
export const dryRunEndpoint: Endpoint = {
  path: '/:id/release',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    if (!mayRelease(person.role)) return refuse(req, 'releaseNotAllowed')
    const wish = wishIn(req)
    if (!wish) return answer(400, { message: sentence(req, 'notAPolicy') })
    const issue = await findIssue(req.payload, String(req.routeParams?.id))
    if (!issue) return refuse(req, 'noSuchIssue')
    const tried = await dryRun(req.payload, issue, wish)
    const language = languageOf(req)
    const texts = tried.texts.map((text) => ({
      ...text,
      reasons: text.obstacles.map((obstacle) => obstacleIn(language, obstacle)),
    }))
    const message = tried.refusal && sentence(req, wouldBe[tried.refusal])
    const warnings = wordsWarnings(language, tried.unapproved)
    return answer(200, { ...tried, texts, message, warnings })
  },
}

/** `POST /api/issues/:id/plan`: plans a release, or with `changes` the plan that waits anew. */
export const planReleaseEndpoint: Endpoint = {
  path: '/:id/plan',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    if (!mayRelease(person.role)) return refuse(req, 'releaseNotAllowed')
    const body = asked.safeParse(await bodyOf(req))
    if (!body.success) {
      const isPolicy = body.error.issues.some(({ path }) => path[0] === 'policy')
      return answer(400, { message: sentence(req, isPolicy ? 'notAPolicy' : 'notAnHour') })
    }
    const issue = String(req.routeParams?.id)
    const planned = await planRelease(req.payload, person, { issue, ...body.data })
    if (!planned.ok) return refuse(req, planned.reason)
    const { deadline, hour, plan } = planned.value
    const said = hoursInWords(languageOf(req), {
      ...{ zone: body.data.zone, hour, deadline },
      written: [body.data.hour, body.data.deadline ?? ''],
    })
    const unapproved = unapprovedWords({ ...(await findIssueDocument(req.payload, issue)) })
    const warnings = wordsWarnings(languageOf(req), unapproved)
    return answer(200, { plan: shown(plan), said: [...said, ...warnings] })
  },
}

/** `DELETE /api/issues/:id/plan`: cancels the plan that waits, or lays aside one that was refused. */
export const cancelPlanEndpoint: Endpoint = {
  path: '/:id/plan',
  method: 'delete',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    const cancelled = await cancelPlan(req.payload, person, String(req.routeParams?.id))
    return cancelled.ok
      ? answer(200, { plan: shown(cancelled.value) })
      : refuse(req, cancelled.reason)
  },
}

function refuse(req: PayloadRequest, reason: PlanRefusal): Response {
  return answer(statusOf[reason], { reason, message: sentence(req, reason) })
}

function wishIn({ searchParams }: PayloadRequest): ReleaseWish | null {
  const policy = policies.safeParse(searchParams.get('policy') ?? 'asReady')
  const leads = (searchParams.get('leads') ?? '').split(',').filter(isLocale)
  return policy.success ? { policy: policy.data, leads, isFollowing: false } : null
}

function shown({ at, deadline, id, leads, policy, state, zone }: ReleasePlan) {
  return { id, state, at, zone, clock: clockOf(zone, at), policy, leads, deadline }
}
