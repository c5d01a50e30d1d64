/** What a text needs before anyone is asked to read it. */
export const requirements = [
  'title',
  'slug',
  'lead',
  'body',
  'reason',
  'issue',
  'section',
  'verdict',
  'analysts',
  'alt',
] as const

export type Requirement = (typeof requirements)[number]

/**
 * Which requirements a text and its commentary do not meet yet, in the order of the form. Old pages
 * that the importer brought in may lack section, verdict, its reason, byline and lead, and nothing
 * else may.
 */
export function missingFor(
  has: Readonly<Record<Requirement, boolean>>,
  isArchive: boolean,
): Requirement[] {
  const optional: readonly Requirement[] = isArchive
    ? ['lead', 'reason', 'section', 'verdict', 'analysts']
    : []
  return requirements.filter((requirement) => !has[requirement] && !optional.includes(requirement))
}
