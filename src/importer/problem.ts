/**
 * Everything the importer may have to say about a file. The codes are stable: reports are compared
 * by them, and docs/importer.md explains each. Each entry begins with the code's place there.
 */
export const problemCodes = [
  // the file
  'missing',
  'unreadable',
  'not-a-file',
  'too-large',
  'empty',
  'binary',
  'encoding-unknown',
  'too-deep',
  'too-long',
  'not-a-page-file',
  'not-imported',
  'several-texts',
  'failed',
  'encoding',
  'bytes-damaged',
  'words-damaged',
  // the facts of the page
  'week-missing',
  'week-year-missing',
  'week-not-a-week',
  'week-reversed',
  'week-not-a-date',
  'weeks-differ',
  'week-elsewhere',
  'date-not-week',
  'week-from-date',
  'section-missing',
  'section-unknown',
  'sections-differ',
  'verdict-missing',
  'verdict-unknown',
  'verdicts-differ',
  'verdict-elsewhere',
  'byline-missing',
  'byline-empty',
  'byline-unclear',
  'bylines-differ',
  'title-missing',
  'titles-differ',
  'title-from-head',
  'lead-missing',
  'body-missing',
  'language-unknown',
  'language-mixed',
  'lang-differs',
  // the words of the page
  'body-repeated',
  'lead-repeated',
  'paragraphs-repeated',
  'line-not-placed',
  'left-out',
  'after-frame',
  'closing-line',
  'link-dropped',
  'picture-left-out',
  'embed-left-out',
  'table-changed',
  'look-dropped',
  'escaped-twice',
  'marks-taken-out',
  'hyphens-joined',
  // the archive
  'duplicate',
  'words-differ',
  'no-longer-draft',
  'edited-at-desk',
  'not-released',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** `line` is the line of the file to look at, from 1; of the file as a whole, its first. */
export type Problem = { line: number; code: ProblemCode; message: string }
