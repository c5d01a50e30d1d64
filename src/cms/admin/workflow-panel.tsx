'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { isLocale, type Locale } from '../../domain/locale'
import { stepNames } from '../../domain/step-names'
import { formatDate } from '../../domain/week-format'
import { requirementNames } from '../messages/requirement-names'
import type { TextStanding } from '../read/text-standing'
import { askDesk } from './ask-desk'
import { SeenByReaders } from './seen-by-readers'
import { StateLine } from './state-line'
import { StepButtons } from './step-buttons'
import { Trail } from './trail'
import { wordsIn } from './words'

type Props = {
  locale: Locale
  text: string
  /** As it stood when the page was opened. */
  opened: TextStanding
  notes: ReactNode
}

/** The way of a text, true after each save as well. */
export function WorkflowPanel({ locale, notes, opened, text }: Props) {
  const words = wordsIn(locale)
  const { savedDocumentData } = useDocumentInfo()
  const { language, revision: shown } = savedDocumentData ?? {}
  const { isFresh, standing } = useStanding(text, opened, shown)
  const { approval, change, hash, isStale, missing, state, steps, trail } = standing
  return (
    <section className="desk-panel" data-fresh={isFresh} data-state={state}>
      <StateLine locale={locale} state={state} />
      {change && (
        <SeenByReaders isTakenBack={change === 'takenBack'} of={`texts/${text}`} words={words} />
      )}
      {missing.length > 0 && steps.some(({ complete }) => complete) && (
        <p className="desk-hint" data-missing={missing.join(' ')}>
          {words.missing}: {missing.map((lack) => requirementNames[lack][locale]).join(', ')}.
        </p>
      )}
      {isStale && <p className="desk-hint">{words.stale}</p>}
      {approval && (
        <p className="desk-approval">
          {words.approvedBy} <strong>{approval.by}</strong>,{' '}
          {ended(formatDate(approval.at, locale))} {words.approvalCovers}
        </p>
      )}
      <StepButtons
        hash={hash}
        isFresh={isFresh}
        language={isLocale(language) ? language : locale}
        steps={steps.map(({ note, step }) => ({ step, note, label: stepNames[step][locale] }))}
        text={text}
        words={words}
      />
      {notes}
      <Trail locale={locale} trail={trail} />
    </section>
  )
}

/** A date may end with an abbreviated year, which has the full stop already. */
function ended(date: string): string {
  return date.endsWith('.') ? date : `${date}.`
}

/**
 * Where the text stands, read anew whenever the form shows another revision; fresh while it speaks of
 * the very words on the screen.
 */
function useStanding(text: string, opened: TextStanding, shown: unknown) {
  const [standing, setStanding] = useState(opened)
  useEffect(() => setStanding(opened), [opened])
  const isFresh = standing.revision === shown
  useEffect(() => {
    if (shown === undefined || shown === opened.revision) return
    let isWanted = true
    void askDesk('GET', `/texts/${text}/steps`, null, '').then((outcome) => {
      if (isWanted && outcome.ok) setStanding(outcome.body as TextStanding)
    })
    return () => {
      isWanted = false
    }
  }, [opened.revision, shown, text])
  return { isFresh, standing }
}
