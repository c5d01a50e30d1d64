import type { ServerProps } from 'payload'
import { formatDate } from '../../domain/week-format'
import { clockOf } from '../../domain/zoned-hour'
import { env } from '../../env'
import type { ReleasePlan } from '../../payload-types'
import { type Kept, readShortDisks } from '../disk-space'
import { heldEdition } from '../held-edition'
import { isMailOn } from '../mail'
import { readMailTrouble } from '../mail-trouble'
import { issueName, readProblem } from '../messages/plan-problem'
import { sentenceIn } from '../messages/sentence'
import { isAtDesk, personOf } from '../person'
import { readPlansInTrouble } from '../read/release-plans'
import { readLateChange } from '../read/seen-by-readers'
import { printAlarms } from './print-alarms'
import { adminLocale, type Words, wordsIn } from './words'

/**
 * Over every page of the desk: releases that did not go out as planned, what could not be printed, an
 * edition that waits for a person, disks that fill up, and mail that fails.
 */
export async function Alarms({ i18n, payload, user }: ServerProps) {
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const person = personOf({ user: user ?? null })
  if (!person || !isAtDesk(person)) return null
  const plans = await readPlansInTrouble(payload, person)
  const [trouble, late, disks, unprinted] = await Promise.all([
    readMailTrouble(payload),
    readLateChange(payload),
    readShortDisks(),
    printAlarms(payload, locale),
  ])
  const held = heldEdition(env.EDITION_DIR)
  const isHeld = held !== null && !held.isAllowed
  const count = plans.length + disks.length + unprinted.length
  if (count === 0 && !trouble && !late && !isHeld) return null
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
      {late && (
        <div data-alarm="late" role="alert">
          {words.seenLate} (<time dateTime={late.at}>{late.at.slice(11, 16)} UTC</time>)
        </div>
      )}
      {disks.map(({ freeMegabytes, kept, shortage }) => (
        <div data-alarm={`disk-${shortage}`} key={kept.join()} role="alert">
          <strong>
            {words.diskShort} ({kept.map((one) => words[keptWords[one]]).join(', ')}):{' '}
            {words.diskLeft.replace('{free}', String(freeMegabytes))}
          </strong>{' '}
          {shortage === 'last' ? words.diskLast : words.diskLow}
        </div>
      ))}
      {isHeld && (
        <div data-alarm="edition" role="alert">
          <p>
            {sentenceIn(locale, 'editionHeld', {
              before: String(held.before),
              after: String(held.after),
            })}
          </p>
        </div>
      )}
      {unprinted}
      {trouble && (
        <div data-alarm="mail" role="alert">
          {words.mailTrouble} <strong>{trouble.unsent}</strong> ({formatDate(trouble.at, locale)},{' '}
          {trouble.at.slice(11, 16)} UTC, {trouble.why})
        </div>
      )}
    </div>
  )
}

const keptWords = {
  database: 'keptDatabase',
  pictures: 'keptPictures',
  pages: 'keptPages',
} as const satisfies Record<Kept, keyof Words>

/** On the first screen: that nobody is told of anything by mail. */
export function MailOff({ i18n, user }: ServerProps) {
  const person = personOf({ user: user ?? null })
  if (isMailOn || !person || !isAtDesk(person)) return null
  return <p className="desk-hint">{wordsIn(adminLocale(i18n.language)).mailOff}</p>
}

function issueIn({ issue }: ReleasePlan) {
  return typeof issue === 'string' ? null : issue
}
