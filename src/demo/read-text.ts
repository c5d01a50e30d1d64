import { existsSync, readFileSync } from 'node:fs'
import type { Locale } from '../domain/locale'
import { slugOf } from '../domain/slug'
import { dividedFile } from '../importer/front-matter'
import type { DemoText, DeskStanding, Wording } from './demonstration'
import type { Problems } from './problems'
import { readYaml } from './read-yaml'
import { draftShape, textShape } from './shapes'

type Of = {
  language: Locale
  standing: DeskStanding | null
  /** What the first version said: pairs of the words now and the words then. */
  before: readonly (readonly [string, string])[]
}

/** One language's file; null when there is none, or it was refused. */
export function readText(
  file: string,
  { language, standing, before }: Of,
  problems: Problems,
): DemoText | null {
  if (!existsSync(file)) {
    if (standing) problems.add(file, null, 'The desk is said to have this text: write it.')
    return null
  }
  const parts = dividedFile(readFileSync(file, 'utf8'))
  if (!parts.ok) {
    problems.add(file, 1, parts.reason)
    return null
  }
  const { facts, factsLine, body, bodyLine } = parts.value
  const shape = standing?.state === 'draft' ? draftShape : textShape
  const said = readYaml({ file, text: facts, firstLine: factsLine }, shape, problems)
  if (!said) return null
  const { title = '', lead = '', reason = '' } = said
  const now = { file, title, lead, reason, body, bodyLine }
  for (const [words] of before)
    if (![title, lead, reason, body].some((part) => part.includes(words)))
      problems.add(file, null, `The corrected words “${words}” are not here: mend facts.yaml.`)
  const first = asFirstPrinted(now, before)
  return { language, now, first, slug: slugOf(first.title), desk: standing }
}

function asFirstPrinted(now: Wording, before: Of['before']): Wording {
  const then = (text: string) =>
    before.reduce((earlier, [words, instead]) => earlier.replaceAll(words, instead), text)
  return {
    ...now,
    title: then(now.title),
    lead: then(now.lead),
    reason: then(now.reason),
    body: then(now.body),
  }
}
