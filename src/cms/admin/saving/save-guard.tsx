'use client'

import { useTranslation } from '@payloadcms/ui'
import { adminLocale } from '../words'
import { CompareWordings } from './compare-wordings'
import { saveWordsIn } from './save-words'
import { useSaveGuard } from './use-save-guard'

/** Stands in every form, beside its buttons: says what is not saved, and asks what others changed. */
export function SaveGuard() {
  const { i18n } = useTranslation()
  const words = saveWordsIn(adminLocale(i18n.language))
  const { answer, isRefused, putOff, question } = useSaveGuard(words.unread)
  return (
    <>
      <span className="desk-not-saved" role="status">
        {isRefused ? words.notSaved : ''}
      </span>
      {question && (
        <CompareWordings onAnswer={answer} onPutOff={putOff} question={question} words={words} />
      )}
    </>
  )
}
