/** What one kind of look found; a table of its own is printed as it is. */
export type Outcome = { what: string; looked: number; faults: string[]; table?: string }

const shownAtMost = 20

export function printOutcome({ what, looked, faults, table }: Outcome): void {
  const verdict = faults.length === 0 ? 'nothing found' : `${faults.length} found`
  console.log(`${what}: ${looked} looked at, ${verdict}`)
  for (const fault of faults.slice(0, shownAtMost)) console.log(`  ${fault}`)
  if (faults.length > shownAtMost) console.log(`  … and ${faults.length - shownAtMost} more`)
  if (table) console.log(table)
}
