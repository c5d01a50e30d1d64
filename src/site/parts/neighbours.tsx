import type { ReactNode } from 'react'

type Neighbour = { href: string; label: string; what: ReactNode }

type NeighboursProps = { label: string; previous: Neighbour | null; next: Neighbour | null }

/** The way back and the way on, in a row of things. */
export function Neighbours({ label, previous, next }: NeighboursProps) {
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={label}>
      {previous && (
        <a href={previous.href} rel="prev">
          <span className="neighbour-label">{previous.label}</span> {previous.what}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className="neighbour-next">
          <span className="neighbour-label">{next.label}</span> {next.what}
        </a>
      )}
    </nav>
  )
}
