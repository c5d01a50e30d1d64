import { useId } from 'react'
import type { Words } from './words'

type Props = { note: string; setNote: (note: string) => void; words: Words }

/** Why an administrator acts without a second person. */
export function OverrideWhy({ note, setNote, words }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{words.overrideWhy}</label>
      <textarea
        id={id}
        maxLength={5000}
        onChange={(event) => setNote(event.target.value)}
        rows={2}
        value={note}
      />
    </>
  )
}
