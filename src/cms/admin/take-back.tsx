'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { askDesk } from './ask-desk'
import type { Words } from './words'

type Props = {
  issue: string
  /** What can be taken back, newest first. */
  releases: readonly { id: string; label: string }[]
  words: Words
}

/** Takes back one release of the issue, or the whole issue, with a reason and after asking once. */
export function TakeBack({ issue, releases, words }: Props) {
  const [release, setRelease] = useState<string | null>(releases[0]?.id ?? null)
  const [why, setWhy] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const id = useId()

  async function takeBack() {
    setBusy(true)
    const body = { why, release }
    const outcome = await askDesk('POST', `/issues/${issue}/take-back`, body, words.failed)
    if (outcome.ok && outcome.body.message === undefined) return window.location.reload()
    if (outcome.ok) toast.warning(String(outcome.body.message), { duration: Infinity })
    else toast.error(outcome.message)
    setBusy(false)
    setAsking(false)
  }

  const choices = [...releases, { id: null, label: words.wholeIssue }]
  return (
    <div className="desk-steps">
      <fieldset>
        <legend>{words.takeBackWhat}</legend>
        {choices.map((choice) => (
          <div key={choice.id}>
            <label>
              <input
                checked={release === choice.id}
                name={`${id}-release`}
                onChange={() => setRelease(choice.id)}
                type="radio"
              />{' '}
              {choice.label}
            </label>
          </div>
        ))}
      </fieldset>
      <label htmlFor={`${id}-why`}>{words.takeBackWhy}</label>
      <textarea
        data-take-back="why"
        id={`${id}-why`}
        maxLength={5000}
        onChange={(event) => setWhy(event.target.value)}
        rows={2}
        value={why}
      />
      {isAsking && <p>{words.takeBackAsk}</p>}
      <div className="desk-buttons">
        <Button
          buttonStyle="secondary"
          disabled={isBusy || why.trim() === ''}
          extraButtonProps={{ 'data-take-back': isAsking ? 'sure' : 'ask' }}
          margin={false}
          onClick={isAsking ? takeBack : () => setAsking(true)}
        >
          {words.takeBack}
        </Button>
      </div>
    </div>
  )
}
