'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { askDesk } from './ask-desk'
import { DryRunTable, type TriedRelease } from './dry-run'
import type { Words } from './words'

type Props = { issue: string; approved: number; words: Words }

/** Releases the issue, after showing once what that would do: readers see it at once. */
export function ReleaseButton({ approved, issue, words }: Props) {
  const [tried, setTried] = useState<TriedRelease | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isModified = useFormModified()
  const isSure = tried !== null && tried.refusal === null

  async function look() {
    setBusy(true)
    const outcome = await askDesk('GET', `/issues/${issue}/release`, null, words.failed)
    if (outcome.ok) setTried(outcome.body as unknown as TriedRelease)
    else toast.error(outcome.message)
    setBusy(false)
  }

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
      {tried && <DryRunTable tried={tried} words={words} />}
      {isSure && <p>{words.releaseAsk}</p>}
      <div className="desk-buttons">
        <Button
          disabled={isBusy || isModified}
          extraButtonProps={{ 'data-release': isSure ? 'sure' : 'ask' }}
          margin={false}
          onClick={isSure ? release : look}
        >
          {words.release}
        </Button>
      </div>
      {isModified && <p className="desk-hint">{words.unsaved}</p>}
    </div>
  )
}
