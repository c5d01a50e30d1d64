'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Step } from '../../domain/workflow'
import { askDesk } from './ask-desk'
import type { Words } from './words'

type Props = {
  text: string
  /** What the person has before them; a step on anything else is refused. */
  hash: string
  steps: readonly { step: Step; label: string; note: 'required' | 'optional' }[]
  words: Words
}

/** The steps open to this person, as the workflow says, with room for a note. */
export function StepButtons({ hash, steps, text, words }: Props) {
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isModified = useFormModified()
  const noteId = useId()

  async function take(step: Step) {
    setBusy(true)
    const outcome = await askDesk(
      'POST',
      `/texts/${text}/steps`,
      { step, note, hash },
      words.failed,
    )
    if (outcome.ok) return window.location.reload()
    toast.error(outcome.message)
    setBusy(false)
  }

  if (steps.length === 0) return <p className="desk-hint">{words.noSteps}</p>
  return (
    <div className="desk-steps">
      <label htmlFor={noteId}>{words.note}</label>
      <textarea
        id={noteId}
        maxLength={5000}
        onChange={(event) => setNote(event.target.value)}
        rows={2}
        value={note}
      />
      <div className="desk-buttons">
        {steps.map(({ label, note: needs, step }, index) => {
          const lacksNote = needs === 'required' && note.trim() === ''
          return (
            <Button
              buttonStyle={index === 0 ? 'primary' : 'secondary'}
              disabled={isBusy || isModified || lacksNote}
              extraButtonProps={{ 'data-step': step }}
              key={step}
              margin={false}
              onClick={() => take(step)}
              size="medium"
              tooltip={lacksNote ? words.noteNeeded : undefined}
            >
              {label}
              {lacksNote ? ` (${words.noteNeeded})` : ''}
            </Button>
          )
        })}
      </div>
      {isModified && <p className="desk-hint">{words.unsaved}</p>}
    </div>
  )
}
