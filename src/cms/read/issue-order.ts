import type { Where } from 'payload'
import type { Issue, Publication } from '../../payload-types'
import { idOf } from '../person'
import type { Names } from './names'

type Placed = Pick<Publication, 'position' | 'section' | 'title'>

/** Lists show no bodies, which are most of what a publication weighs. */
export const withoutBody = { body: false } as const

/** What is out of some issues, in every language. */
export function outOf(issues: readonly Issue[]): Where {
  return { issue: { in: issues.map(({ id }) => id) } }
}

/** As the editors ordered them; what they did not order follows by section. */
export function inIssueOrder<Doc extends Placed>(docs: readonly Doc[], names: Names): Doc[] {
  const place = new Map([...names.sections.keys()].map((id, index) => [id, index]))
  const sectionPlace = ({ section }: Placed) => place.get(idOf(section) ?? '') ?? place.size
  return docs.toSorted(
    (a, b) =>
      (a.position ?? 0) - (b.position ?? 0) ||
      sectionPlace(a) - sectionPlace(b) ||
      (a.title ?? '').localeCompare(b.title ?? ''),
  )
}

/** Gives the publications of any one of their issues, in its order. */
export function byIssue<Doc extends Placed & Pick<Publication, 'issue'>>(
  docs: readonly Doc[],
  names: Names,
): (issue: Issue | undefined) => Doc[] {
  const ordered = new Map<string | null, Doc[]>()
  for (const doc of inIssueOrder(docs, names)) {
    const issue = idOf(doc.issue)
    ordered.set(issue, [...(ordered.get(issue) ?? []), doc])
  }
  return (issue) => (issue && ordered.get(issue.id)) ?? []
}
