import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { locales } from '../domain/locale'
import { weekFromId } from '../domain/week'
import type { DemoIssue, DemoPiece } from './demonstration'
import type { Problems } from './problems'
import { readText } from './read-text'
import { readYaml } from './read-yaml'
import { factsShape, issueShape } from './shapes'

/** One week's folder; null when its issue.yaml was refused. */
export function readIssue(folder: string, problems: Problems): DemoIssue | null {
  const file = join(folder, 'issue.yaml')
  if (!existsSync(file)) {
    problems.add(folder, null, 'The folder has no issue.yaml: write one.')
    return null
  }
  const issue = readYaml({ file, text: readFileSync(file, 'utf8') }, issueShape, problems)
  if (!issue) return null
  const { week, number, released = null, title, lead, editorsNote = null } = issue
  if (!weekFromId(week).ok) {
    problems.add(file, 1, `${week} is no week: write one such as 2026-W36.`)
    return null
  }
  if (basename(folder) !== week.toLowerCase())
    problems.add(file, 1, `The folder of ${week} is called ${week.toLowerCase()}: rename it.`)
  const pieces = readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .flatMap((name) => readPiece(join(folder, name), { week, released }, problems) ?? [])
  if (pieces.length === 0) problems.add(folder, null, 'The issue has no commentary: write one.')
  return { week, number, released, title, lead, editorsNote, pieces }
}

function readPiece(
  folder: string,
  { week, released }: Pick<DemoIssue, 'week' | 'released'>,
  problems: Problems,
): DemoPiece | null {
  const file = join(folder, 'facts.yaml')
  if (!existsSync(file)) {
    problems.add(folder, null, 'The folder has no facts.yaml: write one.')
    return null
  }
  const facts = readYaml({ file, text: readFileSync(file, 'utf8') }, factsShape, problems)
  if (!facts) return null
  const { correction = null, retraction = null, desk, ...piece } = facts
  if (released === null && !desk)
    problems.add(file, 1, 'The issue is at the desk: say under desk where each text stands.')
  if (released !== null && desk)
    problems.add(file, 1, 'The issue is released, so none of its texts is at the desk: mend one.')
  const order = [piece.original, ...locales.filter((locale) => locale !== piece.original)]
  const texts = order.flatMap((language) => {
    const standing = desk?.[language] ?? null
    const before = correction?.before[language] ?? []
    const text = readText(join(folder, `${language}.md`), { language, standing, before }, problems)
    return text ?? []
  })
  if (texts[0]?.language !== piece.original)
    problems.add(file, 1, `The original, ${piece.original}.md, is missing.`)
  return { ...piece, name: `${week}/${basename(folder)}`, week, texts, correction, retraction }
}
