import { type Locale, type Localized, localeNames, locales } from '../../domain/locale'
import type { Obstacle } from '../../domain/release-check'
import { stateNames } from '../../domain/step-names'
import { weekFromId } from '../../domain/week'
import { formatWeek } from '../../domain/week-format'
import { clockOf } from '../../domain/zoned-hour'
import { env } from '../../env'
import type { Issue, ReleasePlan } from '../../payload-types'
import { requirementNames } from './requirement-names'
import { sentenceIn } from './sentence'

/** Why a plan was not carried out, or is not for now. */
export type PlanProblem =
  | 'notReady'
  | 'addressTaken'
  | 'nothingToRelease'
  | 'deadlinePassed'
  | 'failing'
  | 'failed'
  | 'plannerGone'

type InTheWay = {
  title: string
  workingTitle: string
  language: Locale
  obstacles: readonly Obstacle[]
}

const sentenceOf = {
  notReady: 'problemNotReady',
  addressTaken: 'problemAddressTaken',
  nothingToRelease: 'problemNothingToRelease',
  deadlinePassed: 'problemDeadlinePassed',
  failing: 'problemFailing',
  failed: 'problemFailed',
  plannerGone: 'problemPlannerGone',
} as const satisfies Record<PlanProblem, string>

/** An obstacle in words. */
export function obstacleIn(locale: Locale, obstacle: Obstacle): string {
  switch (obstacle.why) {
    case 'notStarted':
      return sentenceIn(locale, 'obstacleNotStarted')
    case 'notApproved':
      return sentenceIn(locale, 'obstacleNotApproved', {
        state: stateNames[obstacle.state][locale],
      })
    case 'onlyAsCorrection':
      return sentenceIn(locale, 'obstacleOnlyAsCorrection')
    case 'stale':
      return sentenceIn(locale, 'obstacleStale')
    case 'missing': {
      const missing = obstacle.what.map((lack) => requirementNames[lack][locale]).join(', ')
      return sentenceIn(locale, 'obstacleMissing', { missing })
    }
    case 'addressTaken':
      return sentenceIn(locale, 'obstacleAddressTaken', { address: obstacle.address })
    case 'brokenLink':
      return sentenceIn(locale, 'obstacleBrokenLink', { link: obstacle.link })
  }
}

/** What stood in the way, a line each, for those at the desk. */
export function problemIn(locale: Locale, why: PlanProblem, because: readonly InTheWay[]): string {
  const lines = because.map(({ language, obstacles, title, workingTitle }) => {
    const reasons = obstacles.map((obstacle) => obstacleIn(locale, obstacle)).join('; ')
    return `${title || workingTitle} (${localeNames[language]}): ${reasons}`
  })
  return [sentenceIn(locale, sentenceOf[why]), ...lines].join('\n')
}

/** A problem as a plan keeps it: the same in every language, a blank line between them. */
export function keptProblem(said: (locale: Locale) => string): string {
  return locales.map(said).join('\n\n')
}

/** A kept problem in one language. */
export function readProblem(locale: Locale, kept: string): string {
  return kept.split('\n\n')[locales.indexOf(locale)] ?? kept
}

type Told = {
  plan: ReleasePlan
  why: PlanProblem
  issue: Pick<Issue, 'id' | 'week'> | null
  count: number
}

/** The letter to the editors. Mail is read by strangers on its way, so it carries no title. */
export function problemMail(told: Told): { subject: Localized; text: Localized } {
  const each = (say: (locale: Locale) => string): Localized => ({
    en: say('en'),
    be: say('be'),
    ru: say('ru'),
  })
  return {
    subject: each((locale) => subjectIn(locale, told)),
    text: each((it) => textIn(it, told)),
  }
}

function subjectIn(locale: Locale, { issue, why }: Told): string {
  const key = why === 'deadlinePassed' ? 'mailDeadline' : 'mailRefused'
  return sentenceIn(locale, key, { issue: issueName(locale, issue) })
}

function textIn(locale: Locale, { count, issue, plan, why }: Told): string {
  const clock = clockOf(plan.zone, plan.at)
  return [
    sentenceIn(locale, 'mailPlan', { issue: issueName(locale, issue), clock, zone: plan.zone }),
    sentenceIn(locale, sentenceOf[why]),
    ...(count > 0 ? [sentenceIn(locale, 'mailCount', { count: String(count) })] : []),
    sentenceIn(locale, why === 'failing' ? 'whatToWatch' : 'whatToDo'),
    issue ? `${env.SITE_URL}/admin/collections/issues/${issue.id}` : `${env.SITE_URL}/admin`,
  ].join('\n\n')
}

export function issueName(locale: Locale, issue: Pick<Issue, 'week'> | null): string {
  const week = issue?.week ? weekFromId(issue.week) : null
  return week?.ok ? formatWeek(week.value, locale) : sentenceIn(locale, 'unnamedIssue')
}
