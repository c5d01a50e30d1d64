import type { Locale } from '../domain/locale'
import { paths } from '../domain/paths'
import { err, ok, type Result } from '../domain/result'
import { type MarkdownPlaces, markdownBody } from '../importer/markdown-body'
import type { DemoIssue, DemoPiece, Wording } from './demonstration'

/** Every commentary by what links call it. */
export type PiecesByName = ReadonlyMap<string, DemoPiece>

export function piecesByName(issues: readonly DemoIssue[]): PiecesByName {
  return new Map(
    issues.flatMap(({ pieces }) => pieces.map((piece) => [piece.name, piece] as const)),
  )
}

/**
 * The body of a wording as the desk keeps it. `from` is the week of the commentary, after which no
 * link may lead; null for a page beside the issues.
 */
export function bodyOf(
  { body, bodyLine }: Wording,
  language: Locale,
  linked: { pieces: PiecesByName; from: string | null },
  picture: MarkdownPlaces['picture'],
): ReturnType<typeof markdownBody> {
  const places: MarkdownPlaces = {
    picture,
    link: (address) => linkIn(address, language, linked),
  }
  return markdownBody(body, places, bodyLine)
}

/** The address of a commentary in the language of the text; null where it has none there. */
function linkIn(
  address: string,
  language: Locale,
  { pieces, from }: { pieces: PiecesByName; from: string | null },
): Result<string | null, string> {
  if (!address.startsWith('commentary:')) return ok(address)
  const piece = pieces.get(address.slice('commentary:'.length))
  if (!piece)
    return err(`There is no ${address}: write its week and folder, as in 2026-W36/3-name.`)
  if (from !== null && piece.week > from) return err(`${address} is of a later week: take it out.`)
  const text = piece.texts.find((one) => one.language === language)
  return ok(text ? paths.commentary(language, piece.week, text.slug) : null)
}
