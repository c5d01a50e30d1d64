import type { VerdictMark as Mark } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import { VerdictShape } from './verdict-shape'

type StripProps = {
  marks: readonly Mark[]
  locale: Locale
  /** What sets the marks of this strip apart, said before the verdict of each. */
  by: 'week' | 'section'
  /** The slug of the commentary that the page itself shows, so that its mark is marked. */
  here?: string
}

/** Verdicts side by side, each a link to its commentary; for the ear a list of whole phrases. */
export function VerdictStrip({ marks, locale, by, here }: StripProps) {
  return (
    <ol className={`strip strip-${by}`}>
      {marks.map((mark) => (
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
      ))}
    </ol>
  )
}

function phrase({ week, section, verdict }: Mark, locale: Locale, by: StripProps['by']): string {
  const what = by === 'section' ? section?.name.text : formatWeek(week, locale)
  return [what, verdict?.label.text].filter(Boolean).join(': ')
}
