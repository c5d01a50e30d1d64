import { parseArgs } from 'node:util'
import { isLocale, type Locale } from '../domain/locale'
import { type ReleasePolicy, releasePolicies } from '../domain/release-plan'
import { err, ok, type Result } from '../domain/result'
import { weekFromId } from '../domain/week'

export const usage = `Usage: npm run release -- --issue 2026-W47 --dry-run
       npm run release -- --issue 2026-W47 --as editor@example.org
       npm run release -- --issue 2026-W47 --as editor@example.org --at "2026-11-22 09:00" --zone Europe/Warsaw
       npm run release -- --issue 2026-W47 --as editor@example.org --cancel

  --dry-run          says what a release would do now, and does nothing
  --policy           together: all three languages or nothing
                     lead: the languages of --leads first, the others by --deadline
                     asReady: whatever is approved (the default, and all that is done by hand)
  --leads en,be      the languages that go first
  --at, --deadline   by the clocks of --zone, as "2026-11-22 09:00"
  --zone             such as Europe/Warsaw (UTC when left out)
  --change           takes the place of the plan that the issue has
  --cancel           cancels the plan of the issue
  --as               the e-mail of the editor who releases or plans`

type Terms = { policy: ReleasePolicy; leads: Locale[] }

/** What the command was asked to do. `as` is an e-mail address. */
export type ReleaseOrder = { week: string } & (
  | ({ act: 'dryRun' } & Terms)
  | ({
      act: 'plan'
      as: string
      hour: string
      zone: string
      deadline: string | null
      isChange: boolean
    } & Terms)
  | { act: 'release' | 'cancel'; as: string }
)

/** Reads the command line; a refusal is a sentence that says what to write instead. */
export function readOrder(words: readonly string[]): Result<ReleaseOrder, string> {
  let given: ReturnType<typeof parse>
  try {
    given = parse(words)
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
  const { as, at, cancel, change, deadline = null, issue, zone } = given
  const week = issue?.toUpperCase() ?? ''
  if (!weekFromId(week).ok) return err('Name the issue by its ISO week: --issue 2026-W47.')
  const terms = termsIn(given)
  if (!terms.ok) return terms
  if (given['dry-run']) return ok({ week, act: 'dryRun', ...terms.value })
  if (!as) return err('Say who releases: --as and the e-mail of an editor.')
  if (cancel) return ok({ week, act: 'cancel', as })
  if (at === undefined) {
    const isPlan = change || deadline || zone || terms.value.policy !== 'asReady'
    return isPlan ? err('Say when: --at "2026-11-22 09:00".') : ok({ week, act: 'release', as })
  }
  const plan = { hour: at, zone: zone ?? 'UTC', deadline, isChange: change === true }
  return ok({ week, act: 'plan', as, ...plan, ...terms.value })
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    options: {
      issue: { type: 'string' },
      'dry-run': { type: 'boolean' },
      policy: { type: 'string' },
      leads: { type: 'string' },
      at: { type: 'string' },
      deadline: { type: 'string' },
      zone: { type: 'string' },
      change: { type: 'boolean' },
      cancel: { type: 'boolean' },
      as: { type: 'string' },
    },
  }).values
}

function termsIn({
  leads = '',
  policy = leads === '' ? 'asReady' : 'lead',
}: ReturnType<typeof parse>): Result<Terms, string> {
  const known = releasePolicies.find((name) => name === policy)
  if (!known) return err(`There is no policy ${policy}: write together, lead or asReady.`)
  const languages = leads.split(',').filter(Boolean)
  const unknown = languages.find((language) => !isLocale(language))
  if (unknown) return err(`There is no language ${unknown}: write en, be or ru, such as en,be.`)
  if (known === 'lead' && languages.length === 0)
    return err('Say which languages go first: --leads en.')
  return ok({ policy: known, leads: languages.filter(isLocale) })
}
