import { paths } from '../../domain/paths'
import { verdicts } from '../../domain/verdict'
import { formatDate } from '../../domain/week-format'
import { booksMessages } from '../messages/books'
import { messagesFor } from '../messages/messages-for'
import { spokenAddress } from './book-links'
import type { BookParts } from './book-setting'
import type { Measure } from './pdf-faces'
import type { Piece } from './pdf-lines'
import { inks, paper } from './pdf-paper'
import { bar, glue, type Part, type Row } from './pdf-rows'
import { kindRows, kinds, piece, saidPiece, shapeRoom, withShape } from './pdf-words'

/** What this file is, as of when, and where to look for more. It stands after the last commentary. */
export function colophonRows({
  book,
  measure,
  origin,
  site,
}: BookParts & { measure: Measure }): Row[] {
  const { changedAt, locale, week } = book
  const words = booksMessages[locale]
  const section: Part = { type: 'Sect', within: null }
  const heading = { part: { type: 'H1', within: section } as const, measure, before: 8 }
  const line = (content: string | readonly Piece[], before = 4) =>
    kindRows(content, kinds.facts, { part: { type: 'P', within: section }, measure, before })
  const address = (url: string): Piece => ({
    ...piece(spokenAddress(url), { ...kinds.facts, color: inks.accent }),
    link: { url },
  })
  const plain = (text: string) => piece(text, kinds.facts)
  const said = [site.tagline, site.notice].flatMap((one) =>
    one ? line([saidPiece(one, kinds.facts, locale)]) : [],
  )
  const asOf = `${words.asOf(formatDate(changedAt, locale))} ${words.laterCorrections} `
  const [first, ...rest] = glue([
    bar(paper.column, 2.6, inks.ink, 30),
    ...kindRows(words.aboutThisFile, kinds.heading, heading),
    ...line([saidPiece(site.name, { ...kinds.facts, face: 'sansBold', color: inks.ink }, locale)]),
    ...said,
    ...line(words.marks, 8),
    ...verdicts.flatMap((value) => {
      const kind = { ...kinds.facts, color: inks[value] }
      const part: Part = { type: 'P', within: section }
      const width = paper.column - shapeRoom
      const label = messagesFor(locale).verdictShort[value]
      return withShape(kindRows(label, kind, { part, measure, width }), value, 7.5)
    }),
    ...line([plain(asOf), address(`${origin}${paths.corrections(locale)}`)], 8),
    ...line([plain(`${words.onTheWeb} `), address(`${origin}${paths.issue(locale, week.id)}`)]),
  ])
  return first ? [{ ...first, name: 'about', outline: words.aboutThisFile }, ...rest] : []
}
