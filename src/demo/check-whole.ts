import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../domain/locale'
import { err, ok, type Result } from '../domain/result'
import { bodyOf, type PiecesByName, piecesByName } from './bodies'
import { checkPeople } from './check-people'
import type { Demonstration, DemoPicture, DemoPiece, DemoText } from './demonstration'
import type { Problems } from './problems'

/**
 * Checks what no file can be checked for alone: who is named exists, addresses are unique, links
 * and pictures lead somewhere. Answers the pictures, each with what the first text that shows it
 * says is to be seen.
 */
export function checkWhole(
  demonstration: Omit<Demonstration, 'pictures'>,
  problems: Problems,
): DemoPicture[] {
  const { pages, issues, pictureFolder: folder } = demonstration
  const pieces = piecesByName(issues)
  const pictures = new Map<string, DemoPicture>()
  checkPeople(demonstration, problems)
  for (const issue of issues) {
    checkAddresses(issue.pieces, problems)
    for (const piece of issue.pieces)
      for (const text of piece.texts) checkBody(piece, text, { pieces, folder, pictures }, problems)
  }
  for (const page of pages) {
    const body = bodyOf(page, page.language, { pieces, from: null }, null)
    if (!body.ok)
      for (const { line, sentence } of body.reason) problems.add(page.file, line, sentence)
  }
  return [...pictures.values()]
}

function checkAddresses(pieces: readonly DemoPiece[], problems: Problems): void {
  const taken = new Set<string>()
  for (const { language, slug, now } of pieces.flatMap(({ texts }) => texts)) {
    const address = `${language}/${slug}`
    if (taken.has(address))
      problems.add(now.file, null, 'Another text of the issue has this title.')
    taken.add(address)
  }
}

type Shown = { pieces: PiecesByName; folder: string; pictures: Map<string, DemoPicture> }

function checkBody(
  { week }: DemoPiece,
  { language, now, first, desk }: DemoText,
  { pieces, folder, pictures }: Shown,
  problems: Problems,
): void {
  if (desk?.state === 'draft' && now.body.trim() === '') return
  const picture = (name: string, alt: string): Result<string, string> => {
    const file = pictureFile(folder, name, language)
    if (!existsSync(file)) return err(`There is no picture ${file}: draw it or take it out.`)
    const known = pictures.get(file) ?? { file, alt: {}, credit: null }
    pictures.set(file, { ...known, alt: { [language]: alt, ...known.alt } })
    return ok(file)
  }
  for (const wording of first.body === now.body ? [now] : [now, first]) {
    const body = bodyOf(wording, language, { pieces, from: week }, picture)
    if (!body.ok)
      for (const { line, sentence } of body.reason) problems.add(now.file, line, sentence)
  }
}

/** A chart or map is drawn for each language, a drawing without words once for all. */
export function pictureFile(folder: string, name: string, language: Locale): string {
  const own = join(folder, `${name}.${language}.webp`)
  return existsSync(own) ? own : join(folder, `${name}.webp`)
}
