import { isLocale } from '../../src/domain/locale'
import type { ActorName } from './people'
import type { Row } from './records'
import type { Secrets } from './secrets'

/** A secret where it stands: the field to ask for, and what it says. */
export type SecretField = {
  path: string
  locale: string | null
  marker: string
  knownTo: readonly ActorName[]
}

/** Every secret in a row. */
export function secretsOf(row: Row, secrets: Secrets): SecretField[] {
  return Object.entries(row)
    .filter(([name]) => name !== 'id')
    .flatMap(([name, value]) => fieldsIn(value, [name], secrets))
}

function fieldsIn(value: unknown, path: readonly string[], secrets: Secrets): SecretField[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => fieldsIn(item, [...path, key], secrets))
  if (typeof value !== 'string') return []
  const locale = path.find(isLocale) ?? null
  // Inside of a body only the body itself can be asked for.
  const own = path[1] === 'root' ? path.slice(0, 1) : path
  const asked = own.filter((step) => step !== locale && !/^\d+$/.test(step))
  return secrets
    .standingIn(value)
    .map(({ marker, knownTo }) => ({ path: asked.join('.'), locale, marker, knownTo }))
}
