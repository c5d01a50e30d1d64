'use client'

import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { MarkupSetting } from '../../../domain/markup/words-writer'
import { adminLocale } from '../words'
import { browserMarkup } from './browser-markup'
import { $insertPasted, type ShownLoss } from './insert-pasted'
import { lossWords, pasteWords } from './paste-words'
import { isPlainLine, pasted } from './pasted'

/** Pastes in the place of the editor, and says below it what could not stay as it was. */
export function PasteReport({ clientProps }: { clientProps: MarkupSetting }) {
  const [editor] = useLexicalComposerContext()
  const [lost, setLost] = useState<ShownLoss[]>([])
  const { footnotes } = clientProps
  useEffect(() => {
    const paste = (event: ClipboardEvent | InputEvent | KeyboardEvent) => {
      const clipboard = clipboardOf(event)
      if (!clipboard || (isPlainLine(clipboard) && $isRangeSelection($getSelection()))) return false
      const found = pasted({ ...clipboard, parse: browserMarkup }, { footnotes })
      const told = found && $insertPasted(found)
      if (!told) return false
      event.preventDefault()
      $addUpdateTag(PASTE_TAG)
      setLost(told)
      return true
    }
    const forgets = [
      editor.registerCommand(PASTE_COMMAND, paste, COMMAND_PRIORITY_HIGH),
      // What is dropped from another window comes this way.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => typeof event !== 'string' && paste(event),
        COMMAND_PRIORITY_HIGH,
      ),
    ]
    return () => {
      for (const forget of forgets) forget()
    }
  }, [editor, footnotes])
  return (
    <div role="status">
      {lost.length > 0 && <Lost editor={editor} lost={lost} onSeen={() => setLost([])} />}
    </div>
  )
}

/** The editor itself pastes what it copied, a bare address over words, and files. */
function clipboardOf(event: Event): { html: string; text: string } | null {
  const data =
    event instanceof ClipboardEvent
      ? event.clipboardData
      : event instanceof InputEvent
        ? event.dataTransfer
        : null
  if (!data || data.types.includes('application/x-lexical-editor')) return null
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  return /^\s*(?:https?:\/\/|mailto:)\S+\s*$/.test(text) ? null : { html, text }
}

type LostProps = { editor: LexicalEditor; lost: readonly ShownLoss[]; onSeen: () => void }

function Lost({ editor, lost, onSeen }: LostProps) {
  const { i18n } = useTranslation()
  const locale = adminLocale(i18n.language)
  return (
    <section className="desk-pasted">
      <p>{pasteWords.title[locale]}</p>
      <ul>
        {lost.map(({ begins, block, key, kind, what }) => (
          <li key={`${block} ${kind} ${what}`}>
            {lossWords[kind][locale]} {what !== '' && <q>{what}</q>}{' '}
            {key !== null && begins !== '' && (
              <button onClick={() => show(editor, key)} type="button">
                {pasteWords.show[locale]}: «{begins}»
              </button>
            )}
          </li>
        ))}
      </ul>
      <Button buttonStyle="secondary" margin={false} onClick={onSeen} size="small">
        {pasteWords.understood[locale]}
      </Button>
    </section>
  )
}

function show(editor: LexicalEditor, key: string): void {
  const element = editor.getElementByKey(key)
  element?.scrollIntoView({ block: 'center' })
  element?.animate([{ backgroundColor: 'var(--theme-warning-200)' }, {}], 2500)
}
