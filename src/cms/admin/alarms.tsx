import type { ServerProps } from 'payload'
import { formatDate } from '../../domain/week-format'
import { clockOf } from '../../domain/zoned-hour'
import type { ReleasePlan } from '../../payload-types'
import { isMailOn } from '../mail'
import { readMailTrouble } from '../mail-trouble'
import { issueName, readProblem } from '../messages/plan-problem'
import { sentenceIn } from '../messages/sentence'
import { isAtDesk, personOf } from '../person'
import { readPlansInTrouble } from '../read/release-plans'
import { adminLocale, wordsIn } from './words'

/** Over every page of the desk: releases that did not go out as planned, and mail that fails. */
export async function Alarms({ i18n, payload, user }: ServerProps) {
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const person = personOf({ user: user ?? null })
  if (!person || !isAtDesk(person)) return null
  const plans = await readPlansInTrouble(payload, person)
  const trouble = await readMailTrouble(payload)
  if (plans.length === 0 && !trouble) return null
  return (
    <div className="desk-alarms">
      {plans.map((plan) => (
        <div data-alarm={plan.state} key={plan.id} role="alert">
          <strong>
            {plan.state === 'refused' ? words.planRefused : words.planFailing}:{' '}
            {issueName(locale, issueIn(plan))}, {clockOf(plan.zone, plan.at)} ({plan.zone})
          </strong>
          <p>{readProblem(locale, plan.problem ?? '').split('\n')[0]}</p>
          <p>
            <a href={`/admin/collections/issues/${issueIn(plan)?.id ?? ''}`}>
              {sentenceIn(locale, plan.state === 'refused' ? 'whatToDo' : 'whatToWatch')}
            </a>
          </p>
        </div>
      ))}
      {trouble && (
        <div data-alarm="mail" role="alert">
          {words.mailTrouble} <strong>{trouble.unsent}</strong> ({formatDate(trouble.at, locale)},{' '}
          {trouble.at.slice(11, 16)} UTC, {trouble.why})
        </div>
      )}
    </div>
  )
}

/** On the first screen: that nobody is told of anything by mail. */
export function MailOff({ i18n, user }: ServerProps) {
  const person = personOf({ user: user ?? null })
  if (isMailOn || !person || !isAtDesk(person)) return null
  return <p className="desk-hint">{wordsIn(adminLocale(i18n.language)).mailOff}</p>
}

function issueIn({ issue }: ReleasePlan) {
  return typeof issue === 'string' ? null : issue
}
