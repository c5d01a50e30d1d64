import type { FileReport, Totals } from './report'

export type Ending = {
  totals: Totals
  refused: readonly FileReport[]
  report: string
  dryRun: boolean
  /** Pages without a week that wait at the desk, and where they do. */
  waiting: { count: number; address: string }
  released: number | null
  stopped: boolean
}

const listed = 20

/** What a run did, for the person who started it. */
export function summary(ending: Ending): string {
  const { totals, refused, dryRun, waiting } = ending
  const counted = (['created', 'undated', 'updated', 'unchanged', 'duplicate', 'refused'] as const)
    .filter((outcome) => totals[outcome] > 0)
    .map((outcome) => `${totals[outcome]} ${outcome}`)
  const wait = dryRun ? 'would wait' : waiting.count === 1 ? 'waits' : 'wait'
  const said =
    totals.files === 0
      ? 'No pages were found there.'
      : `${count(totals.files, 'file')}: ${counted.join(', ')}.`
  const lines = [
    `${dryRun ? 'Dry run: nothing was written. ' : ''}${said}`,
    ...(totals.skipped > 0
      ? [
          `${count(totals.skipped, 'other or hidden file')} in the folders ${totals.skipped === 1 ? 'was' : 'were'} skipped.`,
        ]
      : []),
    ...refused.slice(0, listed).map(refusalLine),
    ...(totals.refused > listed
      ? [`  ... and ${totals.refused - listed} more refused files.`]
      : []),
    ...(ending.released === null ? [] : [`${count(ending.released, 'page')} released.`]),
    `${count(totals.problems, 'problem')} noted. Report: ${ending.report}`,
    waiting.count === 0
      ? 'No page waits to be dated.'
      : `${count(waiting.count, 'page')} ${wait} to be dated: ${waiting.address}`,
  ]
  if (ending.stopped) lines.unshift('Stopped before the end. Run the same command again to go on.')
  return `${lines.join('\n')}\n`
}

function refusalLine({ file, problems }: FileReport): string {
  return `  refused ${file}: ${problems[0]?.message ?? ''}`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
