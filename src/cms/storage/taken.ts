type Refused = { status?: unknown; data?: { errors?: { path?: unknown }[] } | null }

/** Marks an error that the database itself gave; a hook's own may look the same. */
const place: unique symbol = Symbol.for('weekly-review.taken')
type Marked = { [place]?: string }

/**
 * Both adapters report a unique key that is taken as a validation error. Known by what it holds: the
 * build gives classes other names.
 */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && Array.isArray((error as Refused).data?.errors)
}

/** Keeps with an error which field's value the database found taken. */
export function markTaken(error: unknown): void {
  if (!isTaken(error)) return
  const path = (error as Refused).data?.errors?.[0]?.path
  // In small letters without lines: the adapters spell it each in their way.
  if (typeof path === 'string') (error as Marked)[place] = path.replaceAll('_', '').toLowerCase()
}

/** The field whose value the database found taken, in small letters; null for any other error. */
export function takenPath(error: unknown): string | null {
  return (Object(error) as Marked)[place] ?? null
}
