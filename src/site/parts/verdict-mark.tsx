import type { CommentaryCard } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import type { Verdict } from '../../domain/verdict'
import { langOf } from './spoken'

/** Up, level, down: told apart by shape alone, also in black and white. */
const shapes: Record<Verdict, string> = {
  better: 'M6 1.2 11.4 10.8H.6Z',
  same: 'M.8 4.1h10.4v3.8H.8Z',
  worse: 'M6 10.8.6 1.2h10.8Z',
}

type VerdictMarkProps = { verdict: NonNullable<CommentaryCard['verdict']>; locale: Locale }

/** A verdict by shape, colour and words, the same everywhere. */
export function VerdictMark({ verdict, locale }: VerdictMarkProps) {
  return (
    <span className={`verdict verdict-${verdict.value}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={shapes[verdict.value]} />
      </svg>
      <span lang={langOf(verdict.label, locale)}>{verdict.label.text}</span>
    </span>
  )
}
