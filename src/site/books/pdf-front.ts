import type { VerdictWords } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { withTitleBreaks } from '../../domain/title-breaks'
import { formatWeek } from '../../domain/week-format'
import { booksMessages } from '../messages/books'
import { messagesFor } from '../messages/messages-for'
import type { BookParts } from './book-setting'
import { placeOf } from './pdf-body'
import type { Measure } from './pdf-faces'
import { inks, paper } from './pdf-paper'
import { bar, glue, gluedOn, indented, type Part, type Row } from './pdf-rows'
import { kindRows, kinds, piece, saidPiece, shapeRoom, withShape } from './pdf-words'

export type Front = BookParts & {
  measure: Measure
  /** On which page, as it is printed, a commentary begins. */
  pageOf: (commentary: number) => number
}

const big = {
  name: { face: 'sansBold', size: 12.5, leading: 17 },
  title: { face: 'bold', size: 31, leading: 34.5 },
  lead: { face: 'serif', size: 13, leading: 18 },
  entry: { face: 'serif', size: 11, leading: 14.6 },
} as const

/** The first pages: what the issue is, what is in it, and what changed. */
export function frontRows(front: Front): Row[] {
  const section: Part = { type: 'Sect', within: null }
  const [first, ...rest] = [
    ...titleRows(front, section),
    ...contentsRows(front, section),
    ...editorsRows(front, section),
    ...changesRows(front, section),
  ]
  const outline = booksMessages[front.book.locale].contents
  return first ? [{ ...first, beginsPage: true, name: 'issue', outline }, ...rest] : []
}

function titleRows({ book, measure, site }: Front, within: Part): Row[] {
  const { lead, locale, number, title, week } = book
  const messages = messagesFor(locale)
  const paragraph = (before = 0) => ({ part: { type: 'P', within } as const, measure, before })
  const name = title ?? { text: messages.weekInReview, lang: locale }
  const facts = [number === null ? [] : messages.issueNumbered(number), formatWeek(week, locale)]
  return glue([
    ...kindRows([saidPiece(site.name, big.name, locale)], big.name, paragraph()),
    bar(paper.column, 2.6, inks.ink, 5),
    ...kindRows(facts.flat().join(' · '), { ...kinds.facts, size: 10 }, paragraph(8)),
    ...kindRows([saidPiece(name, big.title, locale)], big.title, {
      ...{ part: { type: 'H1', within }, measure, before: 22 },
    }),
    ...(lead ? kindRows([saidPiece(lead, big.lead, locale)], big.lead, paragraph(12)) : []),
  ])
}

/** Sections, titles, shapes and pages; each line leads to its commentary. */
function contentsRows({ book, measure, pageOf }: Front, within: Part): Row[] {
  const { locale } = book
  const heading = { part: { type: 'H2', within } as const, measure, before: 26 }
  const toc: Part = { type: 'TOC', within }
  const numberRoom = 30
  const entries = book.commentaries.flatMap((commentary, place): Row[] => {
    const { isRetracted, section, title, verdict } = commentary
    const part: Part = { type: 'TOCI', within: toc }
    const link = { place: placeOf(place) }
    const width = paper.column - shapeRoom - numberRoom
    const takenBack = isRetracted ? [piece(messagesFor(locale).retractedLabel, kinds.facts)] : []
    const classed = section ? [saidPiece(section.name, kinds.label, locale)] : []
    const between = isRetracted && section ? [piece(' · ', kinds.facts)] : []
    const label = kindRows([...classed, ...between, ...takenBack], kinds.label, { part, measure })
    const words = { ...piece(withTitleBreaks(title, locale), big.entry), link }
    const titleRows = kindRows([words], big.entry, { part, measure, width })
    const marked =
      verdict && !isRetracted
        ? withShape(titleRows, verdict.value, 8)
        : indented(titleRows, shapeRoom)
    const rule = bar(paper.column, 0.5, inks.rule, 5)
    const rows = glue([
      ...indented(label, shapeRoom),
      ...numbered(marked, pageOf(place), measure, part),
    ])
    return [...rows.map((row, at) => (at === 0 ? { ...row, before: 6 } : row)), ...gluedOn([rule])]
  })
  const head = kindRows(booksMessages[locale].contents, kinds.heading, heading)
  return [...head, ...gluedOn(entries)]
}

/** Rows with the number of a page at the right of the last of them. */
function numbered(rows: readonly Row[], page: number, measure: Measure, part: Part): Row[] {
  return rows.map((row, place) => {
    if (place < rows.length - 1) return row
    const kind = { ...big.entry, face: 'sans' } as const
    const [set] = kindRows(String(page), kind, { part, measure })
    const width = measure(String(page), kind.face, kind.size)
    const numbers = set ? indented([set], paper.column - width).flatMap((one) => one.inks) : []
    return { ...row, inks: [...row.inks, ...numbers] }
  })
}

function editorsRows({ book: { editorsNote, locale }, measure }: Front, within: Part): Row[] {
  if (!editorsNote) return []
  const width = paper.column - 12
  const part: Part = { type: 'P', within }
  const words = { ...editorsNote, text: withGoodLineBreaks(editorsNote.text, editorsNote.lang) }
  const rows = [
    ...kindRows(messagesFor(locale).editorsNote, kinds.heading, {
      ...{ part: { type: 'H2', within }, measure, width },
    }),
    ...kindRows([saidPiece(words, kinds.reason, locale)], kinds.reason, { part, measure, width }),
  ]
  return glue(indented(rows, 12, inks.soft).map((row, at) => (at ? row : { ...row, before: 18 })))
}

const columns = [0, paper.column * 0.46, paper.column * 0.73] as const

/** Each section last week and this week, where there is anything to compare. */
function changesRows({ book: { changes, locale }, measure }: Front, within: Part): Row[] {
  if (!changes.some(({ before }) => before)) return []
  const messages = messagesFor(locale)
  const table: Part = { type: 'Table', within }
  const cellRows = (verdict: VerdictWords | null, row: Part): Row[] => {
    const part: Part = { type: 'TD', within: row }
    const width = columns[1] - shapeRoom
    if (!verdict) return kindRows('–', kinds.facts, { part, measure, width })
    const kind = { ...kinds.facts, color: inks[verdict.value] }
    const words = kindRows(messages.verdictShort[verdict.value], kind, { part, measure, width })
    return withShape(words, verdict.value, 7)
  }
  const header: Part = { type: 'TR', within: table }
  const head = [messages.section, messages.lastWeek, messages.thisWeek].map((words) =>
    kindRows(words, kinds.facts, {
      ...{ part: { type: 'TH', within: header, scope: 'Column' }, measure },
    }),
  )
  const rows = changes.map(({ section, before, now }) => {
    const row: Part = { type: 'TR', within: table }
    const bold = { ...kinds.facts, face: 'sansBold', color: inks.ink } as const
    const name = kindRows([saidPiece(section.name, bold, locale)], bold, {
      part: { type: 'TH', within: row, scope: 'Row' },
      ...{ measure, width: columns[1] - 8 },
    })
    return sideBySide([name, cellRows(before, row), cellRows(now, row)])
  })
  const heading = { part: { type: 'H2', within } as const, measure, before: 20 }
  return glue([
    ...kindRows(messages.whatChanged, kinds.heading, heading),
    ...[sideBySide(head), ...rows].flatMap((row) => [
      ...row.map((one) => ({ ...one, before: 3 })),
      bar(paper.column, 0.5, inks.rule, 3),
    ]),
  ])
}

/** Cells as one row of a table, as high as its highest. */
function sideBySide(cells: readonly Row[][]): Row[] {
  const highest = Math.max(...cells.map((rows) => rows.length))
  return Array.from({ length: highest }, (_, place) => {
    const rows = cells.map((cell) => cell[place])
    const inksOf = rows.flatMap((row, column) =>
      row ? indented([row], columns[column] ?? 0).flatMap((one) => one.inks) : [],
    )
    return { before: 0, height: kinds.facts.leading, glued: place > 0, inks: inksOf }
  })
}
