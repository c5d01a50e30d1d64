import type { PayloadRequest } from 'payload'
import { isDesk } from '../domain/role'
import type { Text, User } from '../payload-types'

/** Whoever is logged in. */
export type Person = User

/** The person behind a request, or null for a reader; whoever is retired is one of these. */
export function personOf({ user }: Pick<PayloadRequest, 'user'>): Person | null {
  return user?.collection === 'users' && user.isRetired !== true ? user : null
}

/** The byline profile that belongs to an account, by id. */
export function profileOf(person: Person): string | null {
  return idOf(person.analyst)
}

export function isAtDesk(person: Person | null): boolean {
  return person !== null && isDesk(person.role)
}

/** The id behind a relationship, populated or not. */
export function idOf(value: { id: string } | string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : value.id
}

/** The same of several. */
export function idsIn(values: readonly ({ id: string } | string | null | undefined)[]): string[] {
  return values.flatMap((value) => idOf(value) ?? [])
}

/** The ids of contributors, and with them that of a person. */
export function withPerson(contributors: Text['contributors'], { id }: Person): string[] {
  return [...new Set([...idsIn(contributors ?? []), id])]
}
