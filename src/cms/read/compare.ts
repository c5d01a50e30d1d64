/** Compares texts by their code units: an order that no machine's language decides. */
export function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
