import type { Locale } from '../../domain/locale'
import { stateNames } from '../../domain/step-names'
import type { State } from '../../domain/workflow'

/** The way of a text; a state beside the way stands in the place of the one it goes back to. */
const way = ['draft', 'submitted', 'inReview', 'approved', 'published'] as const

/** The whole way of a text as one line, with the place where it is now. */
export function StateLine({ locale, state }: { locale: Locale; state: State }) {
  const shown = way.map((place) => {
    if (state === 'changesRequested' && place === 'draft') return state
    if (state === 'retracted' && place === 'published') return state
    return place
  })
  const now = shown.indexOf(state as (typeof shown)[number])
  return (
    <ol className="desk-way">
      {shown.map((place, index) => (
        <li
          aria-current={index === now ? 'step' : undefined}
          data-passed={index < now ? '' : undefined}
          data-state={place}
          key={place}
        >
          {stateNames[place][locale]}
        </li>
      ))}
    </ol>
  )
}
