'use client'

import { toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { ChangeAnswer } from '../../domain/waiting-change'
import type { ShownChange } from '../read/waiting-changes'
import { askDesk } from './ask-desk'
import { WaitingChange } from './waiting-change'
import { adminLocale, wordsIn } from './words'

/** Over a form: what of it waits for a second person's yes, with what one may answer. */
export function WaitingChanges() {
  const { collectionSlug, globalSlug, id, savedDocumentData } = useDocumentInfo()
  const { i18n } = useTranslation()
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const [changes, setChanges] = useState<readonly ShownChange[]>([])
  const path = globalSlug ? `/globals/${globalSlug}` : id ? `/${collectionSlug}/${id}` : null
  const savedAt = savedDocumentData?.updatedAt

  const look = useCallback(async () => {
    if (path === null) return
    const outcome = await askDesk('GET', `${path}/waiting`, null, '')
    // Whoever is no editor is shown nothing.
    setChanges(outcome.ok ? (outcome.body.changes as ShownChange[]) : [])
  }, [path])

  // A save may have made another one wait.
  useEffect(() => {
    if (savedAt !== null) void look()
  }, [look, savedAt])

  async function give(change: string, answer: ChangeAnswer, note: string) {
    const body = { change, answer, note }
    const outcome = await askDesk('POST', `${path}/waiting`, body, words.failed)
    // The form shows what readers see, which is something else now.
    if (outcome.ok) return window.location.reload()
    toast.error(outcome.message)
    await look()
  }

  if (changes.length === 0) return null
  return (
    <section aria-live="polite" className="desk-panel" data-waiting={changes.length}>
      <h3>{words.waitingChanges}</h3>
      <p className="desk-hint">{words.waitingWhy}</p>
      {changes.map((change) => (
        <WaitingChange
          change={change}
          give={(answer, note) => give(change.id, answer, note)}
          key={change.id}
          locale={locale}
          words={words}
        />
      ))}
    </section>
  )
}
