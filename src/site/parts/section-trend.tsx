import type { VerdictMark as Mark, SectionLink } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { tallyOf } from '../../domain/trends'
import { trendsMessages } from '../messages/trends'
import { verdictsInWords } from '../verdicts-in-words'
import { VerdictStrip } from './verdict-strip'

type TrendProps = {
  marks: readonly Mark[]
  locale: Locale
  title: string
  /** Whose verdicts they are; where all of them are shown is linked. */
  section: SectionLink | null
  /** The slug of the commentary on whose page it stands. */
  here?: string
}

/** How a section was judged over time: marks for the eye, and the same as a sentence. */
export function SectionTrend({ marks, locale, title, section, here }: TrendProps) {
  if (marks.length < 2) return null
  const judged = marks.flatMap(({ verdict }) => (verdict ? { verdict: verdict.value } : []))
  return (
    <section className="trend" aria-labelledby="trend">
      <h2 id="trend">{title}</h2>
      <VerdictStrip marks={marks} locale={locale} by="week" here={here} />
      <p className="trend-sentence">
        {verdictsInWords(tallyOf(judged), locale)}{' '}
        {section && (
          <a href={paths.trends(locale, { section: section.slug })}>
            {trendsMessages[locale].ofSection}
          </a>
        )}
      </p>
    </section>
  )
}
