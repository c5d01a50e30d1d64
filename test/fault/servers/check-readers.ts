import { idOf } from '../../../src/cms/person'
import { grouped } from '../../../src/cms/read/grouped'
import { locales } from '../../../src/domain/locale'
import { paths } from '../../../src/domain/paths'
import type { Issue, Publication } from '../../../src/payload-types'
import { anyUp } from './ask'
import type { Found } from './found'
import { sample } from './readers'
import type { Run } from './run'

/**
 * Readers see of each issue what the states of its releases say: through the public API of every
 * server, and on its pages.
 */
export async function checkReaders(run: Run, found: Found): Promise<void> {
  const visible = grouped(visibleIn(found), ({ issue }) => idOf(issue) ?? '')
  for (const issue of found.issues) {
    const shown = visible.get(issue.id) ?? []
    if (shown.length > 0 !== Boolean(issue.releasedAt))
      run.faults.add(
        'reader',
        `The issue ${issue.week} shows ${shown.length} texts, and was released at ${issue.releasedAt}.`,
      )
    if (!found.publications.some((copy) => idOf(copy.issue) === issue.id)) continue
    await readOnce(run, issue, shown)
    await readPages(run, found, issue, shown)
  }
}

/** By the rule that a release shows what it printed until another that stands replaces it. */
function visibleIn({ publications, releases }: Found): Publication[] {
  const standing = new Set<string | null>(
    releases.filter(({ state }) => state === 'committed').map(({ id }) => id),
  )
  return publications.filter(
    ({ release, retiredBy }) => standing.has(idOf(release)) && !standing.has(idOf(retiredBy)),
  )
}

async function readOnce(run: Run, issue: Issue, shown: readonly Publication[]): Promise<void> {
  const before = run.ledger.samples.length
  await sample(run, issue.id)
  const ids = run.ledger.samples[before]?.ids
  if (
    ids?.toSorted().join() !==
    shown
      .map(({ id }) => id)
      .toSorted()
      .join()
  )
    run.faults.add(
      'reader',
      `Of the issue ${issue.week} the releases show ${shown.length} texts, and readers see ${ids?.length}.`,
    )
}

/** The pages of an issue name what is shown of it, and nothing that is not. */
async function readPages(
  run: Run,
  found: Found,
  issue: Issue,
  shown: readonly Publication[],
): Promise<void> {
  const copies = found.publications.filter((copy) => idOf(copy.issue) === issue.id)
  const titlesOf = (list: readonly Publication[], locale: string) =>
    new Set(list.filter(({ language }) => language === locale).map(({ title }) => wordIn(title)))
  const { url } = await anyUp(run)
  for (const locale of locales) {
    const titles = titlesOf(shown, locale)
    if (titles.size === 0) continue
    const path = paths.issue(locale, issue.week ?? '')
    const answer = await fetch(`${url}${path}`, { headers: { connection: 'close' } })
    const page = wordsOf(await answer.text())
    const missing = [...titles].filter((title) => !page.includes(title))
    const hidden = [...titlesOf(copies, locale)].filter((title) => !titles.has(title))
    const says = `The page ${path} (${answer.status})`
    if (missing.length > 0) run.faults.add('reader', `${says} lacks ${missing.join(', ')}.`)
    const strange = hidden.filter((title) => page.includes(title))
    if (strange.length > 0)
      run.faults.add('reader', `${says} shows ${strange.join(', ')}, which readers are not to see.`)
  }
}

/** Without addresses, in which a title goes on that was corrected since. */
function wordsOf(page: string): string {
  return page.replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
}

/** The word of a title that no other title has. */
function wordIn(title: string | null | undefined): string {
  return /t\d+x/.exec(title ?? '')?.[0] ?? ''
}
