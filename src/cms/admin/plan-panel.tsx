import type { Payload } from 'payload'
import { isLocale, type Locale, localeNames } from '../../domain/locale'
import { isWaitedFor } from '../../domain/release-check'
import { clockOf } from '../../domain/zoned-hour'
import type { ReleasePlan } from '../../payload-types'
import { type DryRun, dryRun } from '../actions/dry-run'
import { findIssue } from '../actions/release-issue'
import { obstacleIn, readProblem } from '../messages/plan-problem'
import { wordsWarnings } from '../messages/words-warnings'
import type { Person } from '../person'
import { readPlanOf } from '../read/release-plans'
import { PlanForm } from './plan-form'
import { type Words, wordsIn } from './words'

type Props = { issue: string; locale: Locale; payload: Payload; person: Person }

/** The plan of an issue, what of it is not ready now, and the form to plan, change or cancel. */
export async function PlanPanel({ issue, locale, payload, person }: Props) {
  const words = wordsIn(locale)
  const plan = await readPlanOf(payload, person, issue)
  const isOpen = plan !== null && plan.state !== 'refused'
  const { texts: waiting, unapproved } = isOpen
    ? await inTheWay(payload, issue, plan)
    : { texts: [], unapproved: [] }
  return (
    <details className="desk-trail" data-plan-state={plan?.state ?? 'none'} open={plan !== null}>
      <summary>{words.plan}</summary>
      {plan ? <Standing locale={locale} plan={plan} words={words} /> : <p>{words.noPlan}</p>}
      {isOpen && <Ready locale={locale} waiting={waiting} words={words} />}
      {wordsWarnings(locale, unapproved).map((warning) => (
        <p data-warning="words" key={warning} role="alert">
          {warning}
        </p>
      ))}
      <PlanForm
        cancel={plan ? (isOpen ? words.cancelPlan : words.layAside) : null}
        issue={issue}
        plan={plan?.state === 'planned' ? inForm(plan) : null}
        words={words}
        zones={Intl.supportedValuesOf('timeZone')}
      />
    </details>
  )
}

function Standing({ locale, plan, words }: { locale: Locale; plan: ReleasePlan; words: Words }) {
  const { at, deadline, leads, policy, problem, state, zone } = plan
  const first = policy === 'lead' ? ` (${(leads ?? []).map(named).join(', ')})` : ''
  return (
    <>
      {state === 'following' ? (
        <p>
          {words.followingUntil} <strong>{clockOf(zone, deadline ?? at)}</strong> ({zone})
        </p>
      ) : (
        <p>
          {words.plannedFor} <strong>{clockOf(zone, at)}</strong> ({zone}) · {words[policy]}
          {first}
        </p>
      )}
      {problem && <blockquote role="alert">{readProblem(locale, problem)}</blockquote>}
    </>
  )
}

type Waiting = DryRun['texts']

function Ready({ locale, waiting, words }: { locale: Locale; waiting: Waiting; words: Words }) {
  if (waiting.length === 0) return <p>{words.allReady}</p>
  return (
    <div data-not-ready={waiting.length}>
      <p role="alert">
        {words.notReadyNow} <strong>{waiting.length}</strong>
      </p>
      <ul>
        {waiting.map(({ commentary, language, obstacles, title }) => (
          <li key={`${commentary} ${language}`}>
            {title} ({named(language)}):{' '}
            {obstacles.map((obstacle) => obstacleIn(locale, obstacle)).join('; ')}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The texts that the plan waits for and that would not go out now. */
async function inTheWay(
  payload: Payload,
  id: string,
  plan: ReleasePlan,
): Promise<Pick<DryRun, 'texts' | 'unapproved'>> {
  const issue = await findIssue(payload, id)
  if (!issue) return { texts: [], unapproved: [] }
  const leads = (plan.leads ?? []).filter(isLocale)
  const wish = { policy: plan.policy, leads, isFollowing: plan.state === 'following' }
  const { texts, unapproved } = await dryRun(payload, issue, wish)
  const stays = texts.filter(
    ({ language, obstacles, outcome }) =>
      outcome === 'stays' &&
      obstacles.length > 0 &&
      (wish.policy !== 'lead' || wish.isFollowing || isWaitedFor(language, wish)),
  )
  return { texts: stays, unapproved }
}

function inForm({ at, deadline, id, leads, policy, zone }: ReleasePlan) {
  const clock = (moment: string) => clockOf(zone, moment).replace(' ', 'T')
  return {
    ...{ id, zone, policy, hour: clock(at), leads: (leads ?? []).filter(isLocale) },
    deadline: deadline ? clock(deadline) : '',
  }
}

function named(language: Locale): string {
  return localeNames[language]
}
