import { namesIn, type Writes } from './kill-plan'
import type { Killed } from './lane'
import { type Work, works } from './messages'

/** One kill in a line. */
export function lineOf({ faults, found, how, name, nth, work }: Killed): string {
  const line = `${wordsOf(work)}, ${how} ${name}${nth > 1 ? ` (${nth})` : ''}: ${found ?? 'PARTIAL'}`
  return [line, ...faults.map((fault) => `  FAULT: ${fault}`)].join('\n')
}

/** What was killed where, a line for each work: how many of its writes, and what readers then saw. */
export function tableOf(database: string, writes: Writes, killed: readonly Killed[]): string {
  const head = [database, 'kills', 'at writes', 'before', 'between', 'after', 'partial']
  const rows = [...new Set(works)].map((work) => {
    const own = killed.filter((one) => one.work === work)
    const known = namesIn(writes, work)
    const hit = known.filter((name) => own.some((one) => one.name === name))
    const saw = (found: Killed['found']) => own.filter((one) => one.found === found).length
    return [
      ...[wordsOf(work), own.length, `${hit.length} of ${known.length}`],
      ...[saw('before'), saw('between'), saw('after')],
      own.filter(({ faults }) => faults.length > 0).length,
    ].map(String)
  })
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return ['', line(head), ...rows.map(line)].join('\n')
}

function wordsOf(work: Work): string {
  return work.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
