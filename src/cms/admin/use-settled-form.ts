'use client'

import { useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

/** Milliseconds after which the editor of a body has told the form what was typed into it. */
export const settling = 800

/**
 * Asks whether the form has unsaved words, once what was typed last has reached it: the editor of a
 * body tells of it when the browser finds time.
 */
export function useSettledForm(): () => Promise<boolean> {
  const isModified = useRef(false)
  isModified.current = useFormModified()
  const typedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const type = () => {
      typedAt.current = performance.now()
    }
    const events = ['input', 'keydown', 'paste', 'drop'] as const
    for (const event of events) document.addEventListener(event, type, true)
    return () => {
      for (const event of events) document.removeEventListener(event, type, true)
    }
  }, [])
  return useCallback(async () => {
    const rest = typedAt.current + settling - performance.now()
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
    return isModified.current
  }, [])
}
