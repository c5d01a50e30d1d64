import type { Payload } from 'payload'
import type { Person } from '../../src/cms/person'
import { locales } from '../../src/domain/locale'
import type { Role } from '../../src/domain/role'
import { shiftWeek, weekOf } from '../../src/domain/week'
import type { Analyst, Commentary, Issue, Section, Text } from '../../src/payload-types'
import { makeAnalyst, makeCommentary, makeSection, makeText, putInto } from '../support/make'

/** Four commentaries in three languages. */
export const textsInAnIssue = 4 * locales.length

/** Who and what every issue needs, made by the first process and found by the others. */
export type World = {
  writer: Person
  editor: Person
  second: Person
  byline: Analyst
  section: Section
}

export async function findOrMakeWorld(payload: Payload): Promise<World> {
  await personCalled(payload, 'Ada Admin', 'admin')
  const [byline] = (await payload.find({ collection: 'analysts', depth: 0 })).docs
  const [section] = (await payload.find({ collection: 'sections', depth: 0 })).docs
  return {
    writer: await personCalled(payload, 'Wri Ter', 'editor'),
    editor: await personCalled(payload, 'Ed Itor', 'editor'),
    second: await personCalled(payload, 'Sec Ond', 'editor'),
    byline: byline ?? (await makeAnalyst(payload, 'Mira Solen')),
    section: section ?? (await makeSection(payload, 'The ruling house')),
  }
}

/** Nobody logs in here, so nobody has a password, which would take a quarter of a second. */
async function personCalled(payload: Payload, name: string, role: Role): Promise<Person> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { name: { equals: name } },
    depth: 0,
  })
  const email = `${name.toLowerCase().replace(' ', '.')}@newsroom.example`
  if (docs.length === 0)
    await payload.db.create({ collection: 'users', data: { name, role, email } })
  const [person] = docs
  return person ? { ...person, collection: 'users' } : personCalled(payload, name, role)
}

export type Piece = { commentary: Commentary; texts: Text[] }

/** The next week's issue, with words of its own in every language. */
export async function makeNextIssue(payload: Payload): Promise<Issue> {
  const { docs } = await payload.find({ collection: 'issues', sort: '-start', limit: 1, depth: 0 })
  const first = weekOf('2031-03-03')
  if (!first.ok) throw new Error(first.reason)
  const last = docs[0] ? weekOf(docs[0].start) : first
  const { start } = last.ok ? shiftWeek(last.value, 1) : first.value
  const issue = await payload.create({
    collection: 'issues',
    data: { start, title: titleIn('en', start), editorsNote: 'To our readers.' },
    locale: 'en',
    overrideAccess: true,
  })
  for (const locale of locales)
    await payload.update({
      collection: 'issues',
      id: issue.id,
      data: { title: titleIn(locale, start) },
      locale,
      overrideAccess: true,
    })
  return issue
}

export function titleIn(locale: string, start: string): string {
  return `The week of ${start} (${locale})`
}

/** The texts of an issue, drafts or approved. */
export async function makePieces(
  payload: Payload,
  { writer, byline, section }: World,
  issue: Issue,
  state: 'draft' | 'approved',
): Promise<Piece[]> {
  const pieces: Piece[] = []
  while (pieces.length * locales.length < textsInAnIssue) {
    const facts = { issue, section, analyst: byline, workingTitle: `Piece ${pieces.length}` }
    const commentary = await makeCommentary(payload, writer, facts)
    const texts: Text[] = []
    for (const language of locales) {
      const title = `Piece ${pieces.length} in ${language}`
      const text = await makeText(payload, writer, commentary, { language, title })
      if (state !== 'draft') await putInto(payload, state, text, commentary)
      texts.push(text)
    }
    pieces.push({ commentary, texts })
  }
  return pieces
}
