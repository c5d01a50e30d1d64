type Refused = { data?: { errors?: { path?: unknown }[] } }

/** Both adapters report a unique key that is taken as a validation error. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationError'
}

/** The field whose value is taken, in small letters: the adapters spell it each in their way. */
export function takenPath(error: unknown): string | null {
  if (!isTaken(error)) return null
  const path = (error as Refused).data?.errors?.[0]?.path
  return typeof path === 'string' ? path.replaceAll('_', '').toLowerCase() : null
}
