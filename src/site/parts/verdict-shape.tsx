import type { Verdict } from '../../domain/verdict'

/** Up, level, down: told apart by shape alone, also in black and white. In a square of twelve. */
export const verdictShapes: Record<Verdict, string> = {
  better: 'M6 1.2 11.4 10.8H.6Z',
  same: 'M.8 4.1h10.4v3.8H.8Z',
  worse: 'M6 10.8.6 1.2h10.8Z',
}

/** The shape of a verdict, for the eye only: words stand beside it or for it. */
export function VerdictShape({ value }: { value: Verdict }) {
  return (
    <svg
      className={`shape verdict-${value}`}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={verdictShapes[value]} />
    </svg>
  )
}
