import type { ReactNode } from 'react'

type FigureProps = {
  id: string
  title: string
  /** What the chart shows, in numbers. */
  sentence: ReactNode
  children: ReactNode
}

/** A chart with its title and one sentence that says what it shows. */
export function ChartFigure({ id, title, sentence, children }: FigureProps) {
  return (
    <section className="chart" aria-labelledby={id}>
      <h2 id={id} className="chart-title">
        {title}
      </h2>
      <p className="chart-sentence">{sentence}</p>
      {children}
    </section>
  )
}

type ScrollProps = { label: string; className: string; children: ReactNode }

/** What may be wider than a phone: it scrolls within itself, by keyboard too. */
export function SidewaysRegion({ label, className, children }: ScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls with the arrow keys
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
