import type { BookCommentary } from '../../cms/read/issue-book'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { withTitleBreaks } from '../../domain/title-breaks'
import { formatDate } from '../../domain/week-format'
import { booksMessages } from '../messages/books'
import { messagesFor } from '../messages/messages-for'
import { bookBody } from './book-body'
import { lastingAddress, spokenAddress } from './book-links'
import { namesInPhrase } from './names-in-phrase'
import { bodyRows, type Desk, placeOf } from './pdf-body'
import { inks, paper } from './pdf-paper'
import { bar, glue, gluedOn, indented, type Part, type Row, withRoomBelow } from './pdf-rows'
import { kindRows, kinds, piece, saidPiece, shapeRoom, withShape } from './pdf-words'

/** So much that more than the head of a commentary stands on the page on which it begins. */
const roomToOpen = 290

/** One commentary from its section to its address. */
export function commentaryRows(
  commentary: BookCommentary,
  place: number,
  parts: Omit<Desk, 'prefix' | 'section'>,
): Row[] {
  const desk = { ...parts, prefix: placeOf(place), section: { type: 'Sect', within: null } as Part }
  const { locale, retraction } = commentary
  const body = bookBody(commentary.body, locale)
  const [first, ...rest] = [
    ...headRows(commentary, desk),
    ...(retraction ? retractionRows(retraction, desk) : correctionRows(commentary, desk)),
    ...bodyRows(body, desk),
    ...noteRows(body.notes, desk),
    ...addressRows(commentary, desk),
  ]
  if (!first) return []
  const outline = commentary.title
  const name = placeOf(place)
  return [{ ...first, before: 44, opens: roomToOpen, name, outline }, ...rest]
}

function headRows(commentary: BookCommentary, desk: Desk): Row[] {
  const { lead, locale, section, title } = commentary
  const { measure, section: within } = desk
  const paragraph = { part: { type: 'P', within }, measure } as const
  const titlePart = { type: 'H1', within } as const
  const leads = lead ? withGoodLineBreaks(lead, locale) : ''
  const rows = glue([
    ...(section
      ? kindRows([saidPiece(section.name, kinds.label, locale)], kinds.label, paragraph)
      : []),
    ...kindRows(withTitleBreaks(title, locale), kinds.title, {
      ...{ part: titlePart, measure, before: 2 },
    }),
    ...verdictRows(commentary, desk),
    ...kindRows(byAndWhen(commentary), kinds.facts, { ...paragraph, before: 7 }),
    ...kindRows(leads, kinds.lead, { ...paragraph, before: 9 }),
  ])
  return withRoomBelow(rows, 13)
}

function verdictRows({ isRetracted, locale, verdict }: BookCommentary, desk: Desk): Row[] {
  if (!verdict || isRetracted) return []
  const { measure, section: within } = desk
  const part = { type: 'P', within } as const
  const kind = { ...kinds.verdict, color: inks[verdict.value] }
  const width = paper.column - shapeRoom
  const label = kindRows([saidPiece(verdict.label, kind, locale)], kind, { part, measure, width })
  const reason = withGoodLineBreaks(verdict.reason ?? '', locale)
  return [
    bar(paper.column, 1.6, inks[verdict.value], 11),
    ...withShape(label, verdict.value).map((row) => ({ ...row, before: 5 })),
    ...kindRows(reason, kinds.reason, { part: { type: 'P', within }, measure }),
    bar(paper.column, 0.6, inks.rule, 6),
  ]
}

function byAndWhen({ analysts, isArchive, locale, publishedAt }: BookCommentary) {
  const messages = messagesFor(locale)
  const bold = { ...kinds.facts, face: 'sansBold', color: inks.ink } as const
  const by = analysts.length > 0 && messages.by ? [piece(`${messages.by} `, bold)] : []
  const names = namesInPhrase(analysts, locale).map((name) => saidPiece(name, bold, locale))
  const when = isArchive
    ? messages.fromTheArchive
    : `${messages.published} ${formatDate(publishedAt, locale)}`
  const between = names.length > 0 ? [piece(' · ', kinds.facts)] : []
  return [...by, ...names, ...between, piece(when, kinds.facts)]
}

type Notice = { heading: string; lines: string[]; desk: Desk }

function noticeRows({ heading, lines, desk: { measure, section: within } }: Notice): Row[] {
  const width = paper.column - 12
  const rows = [
    ...kindRows(heading, kinds.heading, { part: { type: 'H2', within }, measure, width }),
    ...lines.flatMap((line) =>
      kindRows(line, kinds.notice, { part: { type: 'P', within }, measure, width, before: 2 }),
    ),
  ]
  const set = indented(rows, 12, inks.soft)
  return withRoomBelow(glue(set.map((row, place) => (place ? row : { ...row, before: 13 }))), 13)
}

function retractionRows(
  { date, note }: NonNullable<BookCommentary['retraction']>,
  desk: Desk,
): Row[] {
  const { locale } = desk.book
  const lines = [withGoodLineBreaks(note, locale), formatDate(date, locale)]
  return noticeRows({ heading: messagesFor(locale).retracted, lines, desk })
}

function correctionRows({ corrections, locale }: BookCommentary, desk: Desk): Row[] {
  if (corrections.length === 0) return []
  const messages = messagesFor(locale)
  const lines = corrections.flatMap(({ date, note, previousVerdict }) => [
    `${formatDate(date, locale)}${locale === 'en' ? '.' : ''} ${withGoodLineBreaks(note, locale)}`,
    ...(previousVerdict ? [`${messages.previousVerdict}: ${previousVerdict.label.text}`] : []),
  ])
  return noticeRows({ heading: messages.corrections, lines, desk })
}

/** The footnotes at the end of their commentary, each number a way back to its place. */
function noteRows(notes: readonly { number: number; text: string }[], desk: Desk): Row[] {
  if (notes.length === 0) return []
  const { measure, prefix, section: within } = desk
  const heading = messagesFor(desk.book.locale).footnotes
  const part = { type: 'H2', within } as const
  const list: Part = { type: 'L', within }
  const head = [
    { ...bar(90, 0.6, inks.soft, 16), settles: true },
    ...gluedOn(kindRows(heading, kinds.heading, { part, measure, before: 6 })),
  ]
  const rows = notes.flatMap(({ number, text }, place) => {
    const item: Part = { type: 'LI', within: list }
    const words = kindRows(text, kinds.note, {
      part: { type: 'LBody', within: item },
      ...{ measure, width: paper.column - 16, before: 3, whole: false },
    })
    const link = { place: `${prefix}-mark-${number}` }
    const mark = { ...piece(`${number}.`, { ...kinds.note, color: inks.accent }), link }
    const label = { part: { type: 'Lbl', within: item }, measure } as const
    const inksOf = kindRows([mark], kinds.note, label)[0]?.inks ?? []
    const set = indented(words, 16).map((row, first) =>
      first === 0
        ? { ...row, name: `${prefix}-note-${number}`, inks: [...inksOf, ...row.inks] }
        : row,
    )
    return place === 0 ? gluedOn(set) : set
  })
  return [...head, ...rows]
}

function addressRows(commentary: BookCommentary, desk: Desk): Row[] {
  const { measure, section: within } = desk
  const url = lastingAddress(commentary, desk)
  const words = booksMessages[commentary.locale].onTheWeb
  const link = {
    ...piece(spokenAddress(url), { ...kinds.facts, color: inks.accent }),
    link: { url },
  }
  const rows = kindRows([piece(`${words} `, kinds.facts), link], kinds.facts, {
    ...{ part: { type: 'P', within }, measure, before: 14 },
  })
  return gluedOn(rows).map((row) => ({ ...row, settles: true }))
}
