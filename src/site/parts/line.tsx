import { Children, type ReactNode } from 'react'

type LineProps = { kind: 'label' | 'facts'; children: ReactNode }

/** Facts side by side. The spaces keep them apart where no style sheet does. */
export function Line({ kind, children }: LineProps) {
  const facts = Children.toArray(children)
  return (
    <p className={kind}>{facts.flatMap((fact, place) => (place === 0 ? fact : [' ', fact]))}</p>
  )
}
