/** Where a link leads that leads there by way of another site, as programs write links anew. */
const detours: readonly [RegExp, (found: RegExpExecArray) => string | undefined][] = [
  [
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:.*&)?(?:q|url)=([^&]+)/i,
    ([, target]) => decoded(target),
  ],
  [
    /^https?:\/\/[\w.-]*safelinks\.protection\.outlook\.com\/.*[?&]url=([^&]+)/i,
    ([, target]) => decoded(target),
  ],
  [
    /^(?:https?:)?\/\/l\.facebook\.com\/l\.php\?(?:.*&)?u=([^&]+)/i,
    ([, target]) => decoded(target),
  ],
  [
    /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\*?\/((?:https?:\/|mailto:).+)$/i,
    ([, target]) => target?.replace(/^(https?:)\/(?!\/)/i, '$1//'),
  ],
  [
    /^(?:https?:)?\/\/archive\.(?:ph|today|is|li|md|vn|fo)\/(?:o\/\w+\/|\d{4,14}\/)(https?:\/\/.+)$/i,
    ([, target]) => target,
  ],
]

/** The address that a link means: of the page itself, not of an archive's or a search engine's way. */
export function linkTarget(href: string): string {
  const text = href.trim()
  for (const [pattern, read] of detours) {
    const found = pattern.exec(text)
    const target = found && read(found)
    if (target) return linkTarget(target)
  }
  return text
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text)
  } catch {
    // A malformed escape: the link stays as it is.
    return undefined
  }
}
