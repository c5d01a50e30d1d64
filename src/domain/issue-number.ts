/** What no two issues have in common: the number, or the week of one that has no number. */
export function issueNumberKey(number: number | null | undefined, week: string | null | undefined) {
  return number ? String(number) : (week ?? null)
}
