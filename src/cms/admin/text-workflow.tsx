import type { UIFieldServerProps } from 'payload'
import { stepNames } from '../../domain/step-names'
import { formatDate } from '../../domain/week-format'
import { requirementNames } from '../messages/requirement-names'
import { personOf } from '../person'
import { readTextStanding } from '../read/text-standing'
import { ReviewNotes } from './review-notes'
import { SeenByReaders } from './seen-by-readers'
import { StateLine } from './state-line'
import { StepButtons } from './step-buttons'
import { Trail } from './trail'
import { adminLocale, wordsIn } from './words'

/** Where a text stands, what may be done with it now, who approved what, and how it came here. */
export async function TextWorkflow({ id, i18n, payload, req }: UIFieldServerProps) {
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const person = personOf(req)
  const standing =
    id && person ? await readTextStanding(payload, person, { id: String(id), locale }) : null
  if (!standing) return <p className="desk-hint">{words.saveFirst}</p>
  const { approval, change, hash, isStale, missing, state, steps, trail } = standing
  return (
    <section className="desk-panel" data-state={state}>
      <StateLine locale={locale} state={state} />
      {change && (
        <SeenByReaders isTakenBack={change === 'takenBack'} of={`texts/${id}`} words={words} />
      )}
      {missing.length > 0 && steps.some(({ complete }) => complete) && (
        <p className="desk-hint">
          {words.missing}: {missing.map((lack) => requirementNames[lack][locale]).join(', ')}.
        </p>
      )}
      {isStale && <p className="desk-hint">{words.stale}</p>}
      {approval && (
        <p className="desk-approval">
          {words.approvedBy} <strong>{approval.by}</strong>, {formatDate(approval.at, locale)}.{' '}
          {words.approvalCovers}
        </p>
      )}
      <StepButtons
        hash={hash}
        steps={steps.map(({ note, step }) => ({ step, note, label: stepNames[step][locale] }))}
        text={String(id)}
        words={words}
      />
      <ReviewNotes locale={locale} payload={payload} person={person} text={String(id)} />
      <Trail locale={locale} trail={trail} />
    </section>
  )
}
