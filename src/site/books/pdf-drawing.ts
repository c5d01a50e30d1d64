import type { Verdict } from '../../domain/verdict'
import { verdictShapes } from '../parts/verdict-shape'
import type { Placed } from './pdf-lines'
import type { Page, PlacedRow } from './pdf-pages'
import { inks, paper } from './pdf-paper'
import type { Ink } from './pdf-rows'
import { type Tags, tagsOf } from './pdf-tags'

type Document = PDFKit.PDFDocument
type Words = Extract<Ink, { kind: 'words' }>
type Picture = Extract<Ink, { kind: 'picture' }>

/** What stands at the top of every page but the first. */
export type RunningHead = { left: string; right: string }

/** Draws pages, each part marked as what it is, and the rest as ornament. */
export function drawPages(document: Document, pages: readonly Page[], head: RunningHead): void {
  const tags = tagsOf(document)
  for (const [place, page] of pages.entries()) {
    document.addPage()
    if (place > 0) drawHead(document, head)
    drawFoot(document, place + 1)
    for (const row of page) drawRow(document, row, tags)
  }
  tags.end()
}

function drawRow(document: Document, { above, row, y }: PlacedRow, tags: Tags): void {
  if (row.opens !== undefined && above > 0)
    asArtifact(document, 'Layout', () =>
      document.rect(paper.left, y - above / 2, paper.column, 2).fill(inks.ink),
    )
  if (row.name) document.addNamedDestination(row.name, 'XYZ', 0, Math.max(0, y - 14), null)
  if (row.outline) document.outline.addItem(row.outline, { fit: true } as object)
  const ornaments = row.inks.filter(({ kind }) => kind === 'bar' || kind === 'shape')
  if (ornaments.length > 0)
    asArtifact(document, 'Layout', () => {
      for (const ink of ornaments) drawOrnament(document, ink, y)
    })
  for (const ink of row.inks) {
    if (ink.kind === 'picture') drawPicture(document, ink, y, tags)
    if (ink.kind === 'words') drawWords(document, ink, y, tags)
  }
}

function drawOrnament(document: Document, ink: Ink, y: number): void {
  const x = paper.left + ink.x
  if (ink.kind === 'bar') document.rect(x, y + ink.y, ink.width, ink.height).fill(ink.color)
  if (ink.kind === 'shape') drawShape(document, ink.verdict, { x, y: y + ink.y, size: ink.size })
}

type Square = { x: number; y: number; size: number }

function drawShape(document: Document, verdict: Verdict, { x, y, size }: Square): void {
  document
    .save()
    .translate(x, y)
    .scale(size / 12)
  document.path(verdictShapes[verdict]).fill(inks[verdict])
  document.restore()
}

function drawPicture(document: Document, ink: Picture, y: number, tags: Tags): void {
  const { image, height, part, width } = ink
  const x = paper.left + ink.x
  tags.mark(part, { box: [x, y, x + width, y + height] }, () =>
    document.image(image.bytes, x, y, { width, height }),
  )
}

function drawWords(
  document: Document,
  { baseline, part, placed, x }: Words,
  y: number,
  tags: Tags,
) {
  const at = { x: paper.left + x, y: y + baseline }
  const { lang, link, name } = placed.piece
  if (name) document.addNamedDestination(name, 'XYZ', 0, Math.max(0, y - 14), null)
  const draw = () => drawText(document, placed, at)
  if (!link) {
    tags.mark(part, { lang }, draw)
    return
  }
  const { size } = placed.piece
  const place = { x: at.x, y: at.y - size, width: placed.width, height: size * 1.3 }
  tags.link(part, { link, place, words: placed.text.trim() }, draw)
}

function drawText(document: Document, { piece, text }: Placed, { x, y }: { x: number; y: number }) {
  const { color, face, rise = 0, size } = piece
  document.font(face).fontSize(size).fillColor(color)
  document.text(text, x, y - rise, { lineBreak: false, baseline: 'alphabetic' })
}

function drawHead(document: Document, { left, right }: RunningHead): void {
  asArtifact(document, 'Pagination', () => {
    document.font('sans').fontSize(8).fillColor(inks.soft)
    const [y, end] = [40, paper.left + paper.column]
    const options = { lineBreak: false, baseline: 'alphabetic' } as const
    document.text(left, paper.left, y, options)
    document.text(right, end - document.widthOfString(right), y, options)
    document.rect(paper.left, y + 6, paper.column, 0.5).fill(inks.rule)
  })
}

function drawFoot(document: Document, number: number): void {
  asArtifact(document, 'Pagination', () => {
    document.font('sans').fontSize(9).fillColor(inks.soft)
    const text = String(number)
    const x = paper.left + (paper.column - document.widthOfString(text)) / 2
    document.text(text, x, paper.height - 34, { lineBreak: false, baseline: 'alphabetic' })
  })
}

function asArtifact(document: Document, type: 'Layout' | 'Pagination', draw: () => void): void {
  document.markContent('Artifact', { type })
  draw()
  document.endMarkedContent()
}
