import type { Payload } from 'payload'
import type { Locale, Localized } from '../../domain/locale'
import { isVerdict, type Verdict } from '../../domain/verdict'
import type { Publication } from '../../payload-types'
import { idOf } from '../person'
import { findAsReader } from './as-reader'
import { compare } from './compare'
import { markFields } from './marks'
import { isStanding, oneOfEach } from './one-of-each'
import { weekIn } from './years'

/** A verdict that holds: `section` and `analysts` by id, `week` an ISO week. */
export type KeptMark = {
  week: string
  section: string | null
  analysts: readonly string[]
  verdict: Verdict
  locale: Locale
  slug: string
  title: string
}

/**
 * The verdicts of one ISO year as the readers of each language meet them, by week and then in the
 * order of the issue. Nothing in it changes but by a release, a correction or a retraction.
 */
export type MarksOfYear = Localized<readonly KeptMark[]>

/** What is out in an ISO year with a verdict that holds, in all languages. */
export async function marksOfYear(payload: Payload, year: number): Promise<MarksOfYear> {
  const values = await verdictValues(payload)
  const { docs } = await findAsReader(payload, 'publications', {
    where: weekIn(year),
    select: { ...markFields, analysts: true },
  })
  const marks = docs
    .filter(isStanding)
    .toSorted(inOrder)
    .flatMap((doc) => {
      const mark = keptMark(doc, values)
      return mark ? { doc, mark } : []
    })
  const markOf = new Map(marks.map(({ doc, mark }) => [doc, mark]))
  const judged = [...markOf.keys()]
  const inLanguage = (locale: Locale) =>
    oneOfEach(judged, locale).flatMap((doc) => markOf.get(doc) ?? [])
  return { en: inLanguage('en'), be: inLanguage('be'), ru: inLanguage('ru') }
}

type Out = Pick<Publication, 'id' | 'analysts' | keyof typeof markFields>

function keptMark(
  { week, slug, title, language, section, analysts, verdict }: Out,
  values: ReadonlyMap<string, Verdict>,
): KeptMark | null {
  const value = values.get(idOf(verdict) ?? '')
  if (!week || !slug || !value) return null
  return {
    week,
    section: idOf(section),
    analysts: (analysts ?? []).flatMap((analyst) => idOf(analyst) ?? []),
    verdict: value,
    locale: language,
    slug,
    title: title ?? '',
  }
}

/** As the editors ordered an issue; the rest by title, the same on every machine. */
function inOrder(a: Out, b: Out): number {
  const byWeek = compare(a.week ?? '', b.week ?? '')
  return byWeek || (a.position ?? 0) - (b.position ?? 0) || compare(a.title ?? '', b.title ?? '')
}

async function verdictValues(payload: Payload): Promise<Map<string, Verdict>> {
  const { docs } = await findAsReader(payload, 'verdicts', {})
  return new Map(docs.flatMap(({ id, value }) => (isVerdict(value) ? [[id, value]] : [])))
}
