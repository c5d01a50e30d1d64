import type { Locale } from '../../domain/locale'
import { stateNames } from '../../domain/step-names'
import type { State } from '../../domain/workflow'

export function StateChip({ locale, state }: { locale: Locale; state: State }) {
  return (
    <span className="desk-state" data-state={state}>
      {stateNames[state][locale]}
    </span>
  )
}
