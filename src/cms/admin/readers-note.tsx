'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { type Locale, localeNames } from '../../domain/locale'
import { noticeHeadings } from '../../domain/reader-notices'
import { formatDate } from '../../domain/week-format'
import type { Words } from './words'

type Kind = keyof typeof noticeHeadings

type Props = {
  kind: Kind
  label: string
  language: Locale
  isClosed: boolean
  onPrint(note: string): void
  words: Words
}

/** A note that readers will read, apart from all others, shown as they will see it before it goes. */
export function ReadersNote({ isClosed, kind, label, language, onPrint, words }: Props) {
  const [note, setNote] = useState('')
  const [isAsking, setAsking] = useState(false)
  const id = useId()
  const isRetraction = kind === 'retraction'
  return (
    <details className="desk-readers" data-readers={kind}>
      <summary>{label} …</summary>
      <label htmlFor={id}>
        {words.noteToReaders} <strong>{localeNames[language]}</strong>
      </label>
      <p className="desk-hint">{isRetraction ? words.retractWhat : words.correctWhat}</p>
      <textarea
        data-readers-note={kind}
        id={id}
        lang={language}
        maxLength={5000}
        onChange={(event) => {
          setNote(event.target.value)
          setAsking(false)
        }}
        rows={3}
        value={note}
      />
      {note.trim() !== '' && (
        <figure className="desk-preview">
          <figcaption>{words.asReadersSee}</figcaption>
          <NoticePreview kind={kind} language={language} note={note.trim()} />
        </figure>
      )}
      {isAsking && <p role="alert">{isRetraction ? words.retractAsk : words.correctAsk}</p>}
      <div className="desk-buttons">
        {isAsking ? (
          <>
            <Button
              disabled={isClosed}
              extraButtonProps={{ 'data-step': isRetraction ? 'retract' : 'correct' }}
              margin={false}
              onClick={() => onPrint(note)}
            >
              {isRetraction ? words.yesRetract : words.yesPrint}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => setAsking(false)}>
              {words.notYet}
            </Button>
          </>
        ) : (
          <Button
            buttonStyle="secondary"
            disabled={isClosed || note.trim() === ''}
            extraButtonProps={{ 'data-readers-ask': kind }}
            margin={false}
            onClick={() => setAsking(true)}
          >
            {label}
          </Button>
        )}
      </div>
    </details>
  )
}

type PreviewProps = { kind: Kind; language: Locale; note: string }

/** The same parts in the same order as on the page. */
function NoticePreview({ kind, language, note }: PreviewProps) {
  const date = <time>{formatDate(new Date().toISOString(), language)}</time>
  const words = <p>{withGoodLineBreaks(note, language)}</p>
  return (
    <section className={`desk-notice is-${kind}`} lang={language}>
      <h4>{noticeHeadings[kind][language]}</h4>
      {kind === 'correction' && date}
      {words}
      {kind === 'retraction' && date}
    </section>
  )
}
