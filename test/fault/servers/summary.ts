import type { Answered } from './ask'
import { type Faults, faultKinds } from './faults'

const head = ['operation', 'count', 'ok', 'refused', 'no answer', 'p50 ms', 'p95 ms']

/** A line for each operation: how many, how they ended, and how long they took. */
export function tableOf(answers: readonly Answered[]): string {
  const operations = [...new Set(answers.map(({ operation }) => operation))].sort()
  const rows = operations.map((operation) => {
    const own = answers.filter((answer) => answer.operation === operation)
    const took = own.map(({ begun, ended }) => ended - begun).sort((a, b) => a - b)
    const at = (share: number) =>
      took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
    return [
      operation,
      ...[own.length, own.filter(({ outcome }) => outcome === 'done').length],
      refusedBy(own),
      own.filter(({ outcome }) => outcome === 'lost').length,
      ...[at(0.5).toFixed(0), at(0.95).toFixed(0)],
    ].map(String)
  })
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 || column === 3 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
  return [line(head), ...rows.map(line)].join('\n')
}

function refusedBy(answers: readonly Answered[]): string {
  const counts = new Map<number, number>()
  for (const { outcome, status } of answers)
    if (outcome === 'refused' && status !== null) counts.set(status, (counts.get(status) ?? 0) + 1)
  return (
    [...counts]
      .sort()
      .map(([status, count]) => `${count} x ${status}`)
      .join(', ') || '-'
  )
}

/** How many sentences of one kind are told in full. */
const most = 12

export function faultsInWords(faults: Faults): string {
  return faultKinds
    .flatMap((kind) => {
      const sentences = faults.of(kind)
      const left = sentences.length - most
      return [
        ...sentences.slice(0, most).map((sentence) => `FAULT (${kind}): ${sentence}`),
        ...(left > 0 ? [`FAULT (${kind}): … and ${left} more like these.`] : []),
      ]
    })
    .join('\n')
}
