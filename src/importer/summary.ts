import type { FileReport, Totals } from './report'

export type Ending = {
  totals: Totals
  refused: readonly FileReport[]
  /** Files that were not looked into. */
  skipped: readonly string[]
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
          `${count(totals.skipped, 'other or hidden file')} in the folders ${totals.skipped === 1 ? 'was' : 'were'} skipped: ${named(ending.skipped)}.`,
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

/** What may be words comes first: a folder of pictures must not hide it. */
function named(names: readonly string[]): string {
  const likely = /\.(?:docx?|odt|rtf|pdf|eml|msg|md|epub|pages|csv|xlsx?|zip|rar|7z)$/i
  const sorted = [...names].sort((a, b) => Number(likely.test(b)) - Number(likely.test(a)))
  const more = names.length > 5 ? ` and ${names.length - 5} more, all in the report` : ''
  return `${sorted.slice(0, 5).join(', ')}${more}`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
