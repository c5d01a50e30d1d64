/** Both adapters report a unique key that is taken as a validation error. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationError'
}
