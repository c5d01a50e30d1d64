/** A plain value as one line of text, the same for equal values whatever the order of their keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** The words of a text that a reader would see; `body` is a Lexical state. */
export type Words = {
  title: string
  lead: string | null
  body: unknown
  reason: string | null
  slug: string
}

/** The facts of a commentary that a reader would see, each by its id, order kept. */
export type Facts = {
  issue: string | null
  section: string | null
  verdict: string | null
  analysts: readonly string[]
}

/** What readers get of a picture in one language, beside what the body says of it; null when it is gone. */
export type ShownPicture = { file: string | null; alt: string | null; credit: string | null } | null

/** The pictures of a body, each by its id. */
export type ShownPictures = Readonly<Record<string, ShownPicture>>

/**
 * What an approval covers: words, facts and pictures together. Any change that a reader would notice gives
 * another hash. The digest (text to hexadecimal SHA-256) is an argument, so that this stays pure.
 */
export function contentHash(
  {
    pictures = {},
    ...content
  }: { language: string; words: Words; facts: Facts; pictures?: ShownPictures },
  digest: (text: string) => string,
): string {
  // Without pictures it is what it was before approvals covered them.
  const hasPictures = Object.keys(pictures).length > 0
  return digest(canonicalJson(hasPictures ? { ...content, pictures } : content))
}
