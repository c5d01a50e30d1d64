'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { askDesk } from './ask-desk'
import type { Words } from './words'

type Props = { issue: string; approved: number; words: Words }

/** Releases the issue, after asking once: readers see it at once. */
export function ReleaseButton({ approved, issue, words }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const isModified = useFormModified()

  async function release() {
    setBusy(true)
    const outcome = await askDesk('POST', `/issues/${issue}/release`, {}, words.failed)
    if (!outcome.ok) {
      toast.error(outcome.message)
      setBusy(false)
      return
    }
    toast.success(words.released)
    window.location.reload()
  }

  if (approved === 0) return <p className="desk-hint">{words.nothingReady}</p>
  return (
    <div className="desk-steps">
      <p>
        {words.readyToRelease}: <strong>{approved}</strong>
      </p>
      {isAsking && <p>{words.releaseAsk}</p>}
      <div className="desk-buttons">
        <Button
          disabled={isBusy || isModified}
          extraButtonProps={{ 'data-release': isAsking ? 'sure' : 'ask' }}
          margin={false}
          onClick={isAsking ? release : () => setAsking(true)}
        >
          {words.release}
        </Button>
      </div>
      {isModified && <p className="desk-hint">{words.unsaved}</p>}
    </div>
  )
}
