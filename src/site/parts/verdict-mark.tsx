import type { VerdictWords } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { langOf } from './spoken'
import { VerdictShape } from './verdict-shape'

type VerdictMarkProps = { verdict: VerdictWords; locale: Locale }

/** A verdict by shape, colour and words, the same everywhere. */
export function VerdictMark({ verdict, locale }: VerdictMarkProps) {
  return (
    <span className={`verdict verdict-${verdict.value}`}>
      <VerdictShape value={verdict.value} />
      <span lang={langOf(verdict.label, locale)}>{verdict.label.text}</span>
    </span>
  )
}
