'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { askDesk } from './ask-desk'
import type { Words } from './words'

type Props = { note: string; isDone: boolean; words: Words }

export function NoteSeenTo({ isDone, note, words }: Props) {
  const [isChecked, setChecked] = useState(isDone)

  async function mark(value: boolean) {
    setChecked(value)
    const outcome = await askDesk('PATCH', `/review-notes/${note}`, { isDone: value }, words.failed)
    if (outcome.ok) return
    setChecked(!value)
    toast.error(outcome.message)
  }

  return (
    <label>
      <input checked={isChecked} onChange={(event) => mark(event.target.checked)} type="checkbox" />{' '}
      {words.seenTo}
    </label>
  )
}
