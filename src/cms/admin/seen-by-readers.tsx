'use client'

import { useEffect, useState } from 'react'
import type { SeenState } from '../../domain/seen-by-readers'
import { askDesk } from './ask-desk'
import type { Words } from './words'

/** `of` is what is followed, below `/api`. */
type Props = { of: string; isTakenBack: boolean; words: Words }

/** Milliseconds between two looks. */
const lookEvery = 500

/** Follows what was released, or taken back, until readers have it so, and says since when. */
export function SeenByReaders({ isTakenBack, of, words }: Props) {
  const [seen, setSeen] = useState<SeenState | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHere = true
    const look = async () => {
      const outcome = await askDesk('GET', `/${of}/seen`, null, '')
      const found = outcome.ok ? (outcome.body as SeenState) : null
      if (!isHere) return
      if (found) setSeen(found)
      if (found?.state !== 'seen') timer = setTimeout(look, lookEvery)
    }
    void look()
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [of])
  if (seen === null || (seen.state === 'seen' && seen.at === null)) return null
  return (
    <p aria-live="polite" className={`desk-seen is-${seen.state}`} data-seen={seen.state}>
      {sentenceFor(seen, isTakenBack, words)}
    </p>
  )
}

function sentenceFor({ at, state }: SeenState, isTakenBack: boolean, words: Words): string {
  if (state === 'late') return words.seenLate
  if (state === 'waiting') return isTakenBack ? words.goneSoon : words.seenSoon
  return `${isTakenBack ? words.goneSince : words.seenSince} ${momentOf(at)}`
}

/** By the clock of whoever looks. */
function momentOf(at: string | null): string {
  if (at === null) return ''
  const moment = new Date(at)
  const time = moment.toLocaleTimeString('be', { hour12: false })
  const isToday = moment.toDateString() === new Date().toDateString()
  return isToday ? time : `${moment.toLocaleDateString('be')}, ${time}`
}
