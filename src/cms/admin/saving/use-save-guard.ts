'use client'

import {
  toast,
  useAllFormFields,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
  useLocale,
  useModal,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  answered,
  type Changed,
  type Choice,
  changedFields,
  isSameValue,
} from '../../../domain/three-wordings'
import { askDesk } from '../ask-desk'
import { settling } from '../use-settled-form'
import { type KeptWords, keepWords, takeKeptWords } from './kept-words'
import { shownFields, valueAt } from './shown-fields'

/** What a person is asked when others have saved the same document meanwhile. */
export type SaveQuestion = {
  changed: Changed[]
  base: unknown
  stored: Record<string, unknown>
  /** They have typed on since it was put. */
  isAgain: boolean
}

/**
 * Keeps a form true: a refused save stays unsaved, words that were typed outlive a reload of the
 * page's data, and where somebody else has saved meanwhile both wordings are put side by side. What
 * the form is based on is its hidden `revision`, which goes with each save and is checked there.
 */
export function useSaveGuard(unread: string) {
  const { collectionSlug, docConfig, globalSlug, id, initialState, savedDocumentData, setData } =
    useDocumentInfo()
  const [fields, dispatchFields] = useAllFormFields()
  const { getData, getFields, setModified, submit } = useForm()
  const { user } = useAuth()
  const { code: locale } = useLocale()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const isSubmitted = useFormSubmitted()
  const [question, setQuestion] = useState<SaveQuestion | null>(null)
  const [saveAt, setSaveAt] = useState<number | null>(null)
  const place = `${collectionSlug ?? globalSlug}/${id ?? ''}?${locale}`
  const isRefused = isSubmitted && !isProcessing && isModified && Boolean(id || globalSlug)

  /** Puts values into the form as if they had been typed. */
  const show = useCallback(
    (values: ReadonlyMap<string, unknown>, revision?: unknown) => {
      const state = { ...getFields() }
      for (const [path, value] of values) {
        const now = state[path]
        if (now) state[path] = { ...now, value, initialValue: value, valid: true }
      }
      if (revision !== undefined && state.revision)
        state.revision = { ...state.revision, value: revision, initialValue: revision, valid: true }
      dispatchFields({ type: 'REPLACE_STATE', state })
      setModified(true)
    },
    [dispatchFields, getFields, setModified],
  )

  const changedSince = useCallback(
    (base: unknown, mine: unknown, stored: unknown) =>
      changedFields(
        shownFields(docConfig?.fields ?? []).map(({ path }) => ({
          ...{ path, base: valueAt(base, path) },
          ...{ mine: valueAt(mine, path), stored: valueAt(stored, path) },
        })),
      ),
    [docConfig],
  )

  /** Looks what stands there now, and asks only when others have changed what this form shows. */
  const compare = useCallback(
    async ({ base, data }: Pick<KeptWords, 'base'> & Partial<KeptWords>, isSave: boolean) => {
      // What was typed last has not reached the form yet.
      if (data === undefined) await new Promise((resolve) => setTimeout(resolve, settling))
      const path = globalSlug ? `/globals/${globalSlug}` : `/${collectionSlug}/${id}`
      const asked = `${path}?depth=0&locale=${locale}&fallback-locale=null`
      const outcome = await askDesk('GET', asked, null, unread)
      if (!outcome.ok) return toast.error(outcome.message)
      const stored = outcome.body
      const changed = changedSince(base, data ?? getData(), stored)
      if (changed.some(({ by }) => by !== 'me'))
        return setQuestion({ changed, base, stored, isAgain: false })
      show(new Map(), stored.revision)
      setData(stored)
      if (isSave) setSaveAt(Number(stored.revision))
    },
    [changedSince, collectionSlug, getData, globalSlug, id, locale, setData, show, unread],
  )

  // Payload forgets that something is unsaved before it looks at the answer.
  useEffect(() => {
    if (isSubmitted && !isProcessing && !isModified && (id || globalSlug)) setModified(true)
  }, [globalSlug, id, isModified, isProcessing, isSubmitted, setModified])

  // The server says so at this field when the form is based on what stands there no more.
  const isStale = fields.revision?.valid === false && isRefused && question === null
  useEffect(() => {
    if (!isStale) return
    dispatchFields({ type: 'UPDATE', path: 'revision', valid: true })
    void compare({ base: savedDocumentData }, true)
  }, [compare, dispatchFields, isStale, savedDocumentData])

  // Payload would have the page loaded anew at the first letter, and both wordings are better at once.
  const { closeModal, isModalOpen } = useModal()
  const isTold = isModalOpen('document-stale-data')
  useEffect(() => {
    if (!isTold) return
    closeModal('document-stale-data')
    void compare({ base: savedDocumentData }, false)
  }, [closeModal, compare, isTold, savedDocumentData])

  // A reload of the page's data, as after a note or a taking over, would put that over the words.
  const seen = useRef({ initialState, base: savedDocumentData as unknown })
  useEffect(() => {
    const before = seen.current
    seen.current = { initialState, base: savedDocumentData }
    if (before.initialState === initialState || !isModified) return
    const words = { values: typedIn(getFields(), before.base), data: getData(), base: before.base }
    setTimeout(() => {
      show(words.values)
      void compare(words, false)
    })
  }, [compare, getData, getFields, initialState, isModified, savedDocumentData, show])

  // A form that Payload puts in the place of this one, or that is opened after the session had ended
  // and begun again, goes on with its words.
  const person = user?.id
  useEffect(() => {
    const words = person === undefined ? null : takeKeptWords(String(person), place)
    if (words)
      setTimeout(() => {
        show(words.values)
        void compare(words, false)
      })
    // Once for each form.
  }, [person, place])
  const leaving = useRef({ person, isModified, isOut: false })
  leaving.current = {
    ...{ isModified, isOut: person === undefined },
    person: person ?? leaving.current.person,
  }
  useEffect(
    () => () => {
      const { isModified, isOut, person } = leaving.current
      if (!isModified || person === undefined) return
      const { base } = seen.current
      const words = { values: typedIn(getFields(), base), data: getData(), base }
      const hasEnded = isOut || /\/(login|logout-inactivity)/.test(window.location.pathname)
      keepWords(String(person), place, words, hasEnded)
    },
    [getData, getFields, place],
  )

  useEffect(() => {
    if (saveAt === null || fields.revision?.value !== saveAt) return
    setSaveAt(null)
    void submit()
  }, [fields.revision?.value, saveAt, submit])

  /** The form could be written in until the question was seen. */
  function answer(choices: Readonly<Record<string, Choice>>, isSave: boolean) {
    if (question === null) return
    const now = changedSince(question.base, getData(), question.stored)
    const decided = answered(question.changed, now, choices)
    if ('again' in decided)
      return setQuestion({ ...question, changed: decided.again, isAgain: true })
    show(decided.values, question.stored.revision)
    setData(question.stored)
    setQuestion(null)
    if (isSave) setSaveAt(Number(question.stored.revision))
  }

  return { answer, isRefused, putOff: () => setQuestion(null), question }
}

/** What differs from what the form was opened with, and the revision that it had then. */
function typedIn(
  fields: Readonly<Record<string, { value?: unknown }>>,
  base: unknown,
): Map<string, unknown> {
  const values = Object.entries(fields).map(([path, { value }]) => [path, value] as const)
  return new Map(
    values.filter(
      ([path, value]) => path === 'revision' || !isSameValue(value, valueAt(base, path)),
    ),
  )
}
