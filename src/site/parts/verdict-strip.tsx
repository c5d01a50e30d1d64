import type { IssueCard, VerdictMark as Mark, SectionLink } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import { VerdictShape } from './verdict-shape'

type StripProps = {
  marks: readonly Mark[]
  locale: Locale
  /** What sets the marks of this strip apart, said before the verdict of each. */
  by: 'week' | 'section'
  /** Sections, each with a place of its own, so that the strips of several issues line up. */
  columns?: readonly SectionLink[]
  /** The slug of the commentary that the page itself shows, so that its mark is marked. */
  here?: string
}

/** Verdicts side by side, each a link to its commentary; for the ear a list of whole phrases. */
export function VerdictStrip({ marks, locale, by, here, columns }: StripProps) {
  return (
    <ol className={`strip strip-${by}`}>
      {inColumns(marks, columns).map((mark) =>
        typeof mark === 'string' ? (
          <li key={mark} aria-hidden="true" />
        ) : (
          <li key={`${mark.week.id}/${mark.locale}/${mark.slug}`}>
            <a
              href={paths.commentary(mark.locale, mark.week.id, mark.slug)}
              hrefLang={mark.locale === locale ? undefined : mark.locale}
              aria-current={mark.slug === here ? 'page' : undefined}
              title={phrase(mark, locale, by)}
            >
              {mark.verdict ? (
                <VerdictShape value={mark.verdict.value} />
              ) : (
                <span className="shape no-verdict" aria-hidden="true" />
              )}
              <span className="for-the-ear">
                {phrase(mark, locale, by)}
                {'. '}
                <span lang={mark.locale === locale ? undefined : mark.locale}>{mark.title}</span>
              </span>
            </a>
          </li>
        ),
      )}
    </ol>
  )
}

/** The sections that issues have, in the order of the fullest issue, then of the others. */
export function sectionsOf(issues: readonly Pick<IssueCard, 'marks'>[]): SectionLink[] {
  const fullestFirst = issues.toSorted((a, b) => b.marks.length - a.marks.length)
  const found = new Map<string, SectionLink>()
  for (const { marks } of fullestFirst)
    for (const { section } of marks)
      if (section && !found.has(section.slug)) found.set(section.slug, section)
  return [...found.values()]
}

/** The marks in the order of the columns, with the name of a section where it has none. */
function inColumns(
  marks: readonly Mark[],
  columns: readonly SectionLink[] = [],
): (Mark | string)[] {
  if (columns.length === 0) return [...marks]
  const placed = columns.flatMap(({ slug }): (Mark | string)[] => {
    const here = marks.filter(({ section }) => section?.slug === slug)
    return here.length === 0 ? [slug] : here
  })
  const slugs = columns.map(({ slug }) => slug)
  const rest = marks.filter(({ section }) => !section || !slugs.includes(section.slug))
  return [...placed, ...rest]
}

function phrase({ week, section, verdict }: Mark, locale: Locale, by: StripProps['by']): string {
  const what = by === 'section' ? section?.name.text : formatWeek(week, locale)
  return [what, verdict?.label.text].filter(Boolean).join(': ')
}
