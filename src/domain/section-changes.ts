/** A commentary as far as the change of its section goes: the address of that, and its verdict. */
type Judged<Words> = { section: { slug: string } | null; verdict: Words | null }

/**
 * What every section of two issues was judged to be before and is judged to be now, in the order of
 * `sections`. For a section with several commentaries in an issue speaks the first that judges.
 */
export function sectionChanges<Section extends { slug: string }, Words>(
  sections: readonly Section[],
  before: readonly Judged<Words>[],
  now: readonly Judged<Words>[],
): { section: Section; before: Words | null; now: Words | null }[] {
  const written = new Set([...before, ...now].map(({ section }) => section?.slug))
  return sections
    .filter(({ slug }) => written.has(slug))
    .map((section) => ({
      section,
      before: judgementOf(section.slug, before),
      now: judgementOf(section.slug, now),
    }))
}

function judgementOf<Words>(slug: string, issue: readonly Judged<Words>[]): Words | null {
  const first = issue.find(({ section, verdict }) => section?.slug === slug && verdict !== null)
  return first?.verdict ?? null
}
