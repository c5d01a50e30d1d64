'use client'

import { Button, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { type Locale, localeNames } from '../../domain/locale'
import type { ChangeAnswer } from '../../domain/waiting-change'
import { formatDate } from '../../domain/week-format'
import type { ShownChange } from '../read/waiting-changes'
import { OverrideWhy } from './override-why'
import type { Words } from './words'

type Props = {
  change: ShownChange
  give: (answer: ChangeAnswer, note: string) => Promise<void>
  locale: Locale
  words: Words
}

/** One change that waits: what readers see, what they would see, and the answers open to somebody. */
export function WaitingChange({ change, give, locale, words }: Props) {
  const { answers, at, from, id, isOld, label, language, picture, to, who } = change
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isModified = useFormModified()

  async function say(answer: ChangeAnswer) {
    setBusy(true)
    await give(answer, note)
    setBusy(false)
  }

  return (
    <article className="desk-steps" data-change={id}>
      <h4>
        {label[locale]} ({language ? localeNames[language] : words.allLanguages})
      </h4>
      <dl className="desk-change">
        <dt>{words.readersSeeNow}</dt>
        <dd lang={language ?? undefined}>{from || words.noWords}</dd>
        <dt>{words.wouldSee}</dt>
        <dd lang={language ?? undefined}>
          {picture && <img alt="" src={picture} width={160} />}
          {to || words.noWords}
        </dd>
      </dl>
      <p className="desk-hint">
        {words.askedBy} {who ?? words.theAnalyst}, {formatDate(at, locale)}
      </p>
      {isOld && <p role="alert">{words.changeOld}</p>}
      {answers.includes('override') && <OverrideWhy note={note} setNote={setNote} words={words} />}
      <div className="desk-buttons">
        {answers.map((answer) => (
          <Button
            buttonStyle={answer === 'yes' ? 'primary' : 'secondary'}
            disabled={isBusy || isModified || (answer === 'override' && note.trim() === '')}
            extraButtonProps={{ 'data-answer': answer }}
            key={answer}
            margin={false}
            onClick={() => say(answer)}
            size="medium"
          >
            {words[answer]}
          </Button>
        ))}
      </div>
      {isModified && <p className="desk-hint">{words.unsaved}</p>}
    </article>
  )
}
