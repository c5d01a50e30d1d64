'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Locale } from '../../domain/locale'
import { steps as rules, type Step } from '../../domain/workflow'
import { askDesk } from './ask-desk'
import { ReadersNote } from './readers-note'
import { useSettledForm } from './use-settled-form'
import type { Words } from './words'

type OpenStep = { step: Step; label: string; note: 'required' | 'optional' }

type Props = {
  text: string
  /** What the person has before them; a step on anything else is refused. */
  hash: string
  /** Whether that is what stands there now. */
  isFresh: boolean
  /** The language of the text, which readers get its notes in. */
  language: Locale
  steps: readonly OpenStep[]
  words: Words
}

/**
 * The steps open to this person, as the workflow says, with room for a note to colleagues. A note
 * that is printed has its own box.
 */
export function StepButtons({ hash, isFresh, language, steps, text, words }: Props) {
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isModified = useFormModified()
  const isUnsaved = useSettledForm()
  const noteId = useId()
  const isClosed = isBusy || isModified || !isFresh

  async function take(step: Step, note: string) {
    setBusy(true)
    if (await isUnsaved()) {
      toast.error(words.unsaved)
      return setBusy(false)
    }
    const body = { step, note, hash }
    const outcome = await askDesk('POST', `/texts/${text}/steps`, body, words.failed)
    if (outcome.ok) return window.location.reload()
    toast.error(outcome.message)
    setBusy(false)
  }

  if (steps.length === 0) return <p className="desk-hint">{words.noSteps}</p>
  const atDesk = steps.filter(({ step }) => !rules[step].prints)
  const printing = steps.filter(({ step }) => rules[step].prints)
  return (
    <div className="desk-steps">
      {atDesk.length > 0 && (
        <>
          <label htmlFor={noteId}>{words.note}</label>
          <textarea
            id={noteId}
            maxLength={5000}
            onChange={(event) => setNote(event.target.value)}
            rows={2}
            value={note}
          />
        </>
      )}
      <div className="desk-buttons">
        {atDesk.map(({ label, note: needs, step }, index) => {
          const lacksNote = needs === 'required' && note.trim() === ''
          return (
            <Button
              buttonStyle={index === 0 ? 'primary' : 'secondary'}
              disabled={isClosed || lacksNote}
              extraButtonProps={{ 'data-step': step }}
              key={step}
              margin={false}
              onClick={() => take(step, note)}
              size="medium"
              tooltip={lacksNote ? words.noteNeeded : undefined}
            >
              {label}
              {lacksNote ? ` (${words.noteNeeded})` : ''}
            </Button>
          )
        })}
      </div>
      {printing.map(({ label, step }) => (
        <ReadersNote
          isClosed={isClosed}
          key={step}
          kind={step === 'retract' ? 'retraction' : 'correction'}
          label={label}
          language={language}
          onPrint={(printed) => take(step, printed)}
          words={words}
        />
      ))}
      {isModified && <p className="desk-hint">{words.unsaved}</p>}
      {!isModified && !isFresh && <p className="desk-hint">{words.movedOn}</p>}
    </div>
  )
}
