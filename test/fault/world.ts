import type { Payload } from 'payload'
import type { Person } from '../../src/cms/person'
import { locales } from '../../src/domain/locale'
import type { Role } from '../../src/domain/role'
import { shiftWeek, weekOf } from '../../src/domain/week'
import type { Analyst, Issue, Section } from '../../src/payload-types'
import { makeAnalyst, makeCommentary, makeSection, makeText } from '../support/make'

/** Two commentaries in three languages. */
export const textsInAnIssue = 2 * locales.length

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
    await payload.db.create({ collection: 'users', data: { name, role, email, seat: name } })
  const [person] = docs
  return person ? { ...person, collection: 'users' } : personCalled(payload, name, role)
}

/** The issue that was worked on last, when there is one. */
export async function currentIssue(payload: Payload): Promise<string | null> {
  return (await newestIssue(payload))?.id ?? null
}

/** The next week's issue, with words of its own in every language and texts that are drafts. */
export async function makeNextIssue(payload: Payload, world: World): Promise<string> {
  const first = weekOf('2031-03-03')
  if (!first.ok) throw new Error(first.reason)
  const newest = await newestIssue(payload)
  const last = newest ? weekOf(newest.start) : first
  const { start } = newest && last.ok ? shiftWeek(last.value, 1) : first.value
  const issue = await payload.create({
    collection: 'issues',
    data: { start, title: titleIn('en', start), editorsNote: note },
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
  await payload.db.updateOne({
    ...{ collection: 'issues', id: issue.id, data: { approvedWords: approved(start) } },
  })
  await makePieces(payload, world, issue)
  return issue.id
}

const note = 'To our readers.'

/** The words of the issue as two people would have left them. */
function approved(start: string) {
  const words = (locale: string) => ({
    ...{ title: titleIn(locale, start), lead: null, editorsNote: locale === 'en' ? note : null },
  })
  const by = { by: 'second', byName: 'Sec Ond', at: '2031-01-01T00:00:00.000Z' }
  return Object.fromEntries(locales.map((locale) => [locale, { words: words(locale), ...by }]))
}

async function newestIssue(payload: Payload): Promise<Issue | undefined> {
  const { docs } = await payload.find({ collection: 'issues', sort: '-start', limit: 1, depth: 0 })
  return docs[0]
}

export function titleIn(locale: string, start: string): string {
  return `The week of ${start} (${locale})`
}

async function makePieces(
  payload: Payload,
  { writer, byline, section }: World,
  issue: Issue,
): Promise<void> {
  for (let number = 0; number * locales.length < textsInAnIssue; number += 1) {
    const facts = { issue, section, analyst: byline, workingTitle: `Piece ${number}` }
    const commentary = await makeCommentary(payload, writer, facts)
    for (const language of locales) {
      const title = `Piece ${number} in ${language}`
      await makeText(payload, writer, commentary, { language, title })
    }
  }
}
