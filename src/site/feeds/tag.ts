/**
 * A name that no move changes (RFC 4151). `date` is a day on which the publication was at this
 * origin; an ISO timestamp will do.
 */
export function tagOf(origin: string, date: string, specific: string): string {
  return `tag:${new URL(origin).hostname},${date.slice(0, 10)}:${specific}`
}
