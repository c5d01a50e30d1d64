'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { type Locale, localeNames } from '../../domain/locale'
import { formatDate } from '../../domain/week-format'
import type { ShownWords } from '../read/issue-words'
import { askDesk } from './ask-desk'
import { OverrideWhy } from './override-why'
import type { Words } from './words'

type Props = { issue: string; locale: Locale; own: ShownWords; words: Words }

const stateWords = {
  none: 'wordsNone',
  approved: 'wordsApproved',
  unapproved: 'wordsUnapproved',
} as const satisfies Record<ShownWords['state'], keyof Words>

/** The words of an issue in one language, shown as readers will see them before they are approved. */
export function IssueWordsIn({ issue, locale, own, words }: Props) {
  const { approval, hash, isOwn, language, mayApprove, mayOverride, now, state } = own
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isModified = useFormModified()

  async function approve(override: boolean) {
    setBusy(true)
    const body = { language, hash, override, note }
    const outcome = await askDesk('POST', `/issues/${issue}/words`, body, words.failed)
    if (outcome.ok) return window.location.reload()
    toast.error(outcome.message)
    setBusy(false)
  }

  const heading = `${localeNames[language]}: ${words[stateWords[state]]}`
  if (state === 'none') return <p className="desk-hint">{heading}</p>
  return (
    <details data-words={language} data-words-state={state}>
      <summary>
        {heading}
        {state === 'approved' &&
          approval &&
          ` (${approval.by}, ${formatDate(approval.at, locale)})`}
      </summary>
      <article className="desk-preview" lang={language}>
        {now.title && <h5>{now.title}</h5>}
        {now.lead && <p>{now.lead}</p>}
        {now.editorsNote && <blockquote>{now.editorsNote}</blockquote>}
      </article>
      {state === 'unapproved' && isOwn && <p className="desk-hint">{words.ownWords}</p>}
      {mayOverride && <OverrideWhy note={note} setNote={setNote} words={words} />}
      <div className="desk-buttons">
        {mayApprove && (
          <Button
            buttonStyle="secondary"
            disabled={isBusy || isModified}
            extraButtonProps={{ 'data-approve-words': language }}
            margin={false}
            onClick={() => approve(false)}
          >
            {words.approveWords}
          </Button>
        )}
        {mayOverride && (
          <Button
            buttonStyle="secondary"
            disabled={isBusy || isModified || note.trim() === ''}
            extraButtonProps={{ 'data-override-words': language }}
            margin={false}
            onClick={() => approve(true)}
          >
            {words.overrideWords}
          </Button>
        )}
      </div>
      {isModified && <p className="desk-hint">{words.unsaved}</p>}
    </details>
  )
}
