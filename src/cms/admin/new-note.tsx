'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askDesk } from './ask-desk'
import type { Words } from './words'

export function NewNote({ text, words }: { text: string; words: Words }) {
  const [note, setNote] = useState('')
  const router = useRouter()

  async function add() {
    const outcome = await askDesk('POST', '/review-notes', { text, note }, words.failed)
    if (!outcome.ok) return toast.error(outcome.message)
    setNote('')
    router.refresh()
  }

  return (
    <div className="desk-steps">
      <textarea
        aria-label={words.addNote}
        maxLength={5000}
        onChange={(event) => setNote(event.target.value)}
        rows={2}
        value={note}
      />
      <Button
        buttonStyle="secondary"
        disabled={note.trim() === ''}
        margin={false}
        onClick={add}
        size="small"
      >
        {words.addNote}
      </Button>
    </div>
  )
}
