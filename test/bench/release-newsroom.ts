import type { Payload } from 'payload'
import { releaseIssue } from '../../src/cms/actions/release-issue'
import { type Locale, locales } from '../../src/domain/locale'
import { shiftWeek, weekOf } from '../../src/domain/week'
import type { Analyst, Issue, Section, User } from '../../src/payload-types'
import {
  bodyOf,
  makeAnalyst,
  makeCommentary,
  makeSection,
  makeText,
  putInto,
} from '../support/make'
import { repeatIssue } from './large-archive'

const firstMonday = '2026-01-05'
const inArchiveIssue = 8
const inReleasedIssue = 5
export const password = 'a-password-for-the-bench-only'
export const editorsEmail = 'editor@bench.example'

type House = { editor: User; writer: User; analysts: Analyst[]; sections: Section[] }

/** The issue that is to be released, and what readers look for on its pages. */
export type Prepared = { issue: string; week: string; title: (locale: Locale) => string }

/**
 * Fills an empty newsroom with an archive of so many publications in each language, and with issues
 * after it that are approved and wait to be released.
 */
export async function fillNewsroom(
  payload: Payload,
  { publications, releases }: { publications: number; releases: number },
): Promise<Prepared[]> {
  const house = await makeHouse(payload)
  const last = await makeApprovedIssue(payload, house, 0, inArchiveIssue)
  const released = await releaseIssue(payload, house.editor, last.id)
  if (!released.ok) throw new Error(`The archive cannot be begun: ${released.reason.why}`)
  const asTheyStand = await payload.findByID({ collection: 'issues', id: last.id, depth: 0 })
  await repeatIssue(payload, asTheyStand, Math.ceil(publications / inArchiveIssue) - 1)
  const prepared: Prepared[] = []
  for (let number = 1; number <= releases; number += 1) {
    const issue = await makeApprovedIssue(payload, house, number, inReleasedIssue)
    prepared.push({
      issue: issue.id,
      week: issue.week ?? '',
      title: (locale) => titleOf(number, 0, locale),
    })
  }
  return prepared
}

async function makeHouse(payload: Payload): Promise<House> {
  const hire = (name: string, email: string) =>
    payload.create({
      collection: 'users',
      data: { name, email, password, role: 'editor' },
      overrideAccess: true,
    })
  const [analysts, sections]: [Analyst[], Section[]] = [[], []]
  for (const name of ['Mira Solen', 'Joren Vask', 'Anna Lund'])
    analysts.push(await makeAnalyst(payload, name))
  for (const name of ['The ruling house', 'Harbours', 'Provinces', 'Money', 'Neighbours'])
    sections.push(await makeSection(payload, name))
  return {
    ...{ analysts, sections },
    editor: await hire('Ed Itor', editorsEmail),
    writer: await hire('Wri Ter', 'writer@bench.example'),
  }
}

async function makeApprovedIssue(
  payload: Payload,
  { analysts, sections, writer }: House,
  number: number,
  size: number,
): Promise<Issue> {
  const first = weekOf(firstMonday)
  if (!first.ok) throw new Error(first.reason)
  const { start } = shiftWeek(first.value, number)
  const data = { start, title: `Week ${number}`, editorsNote: 'To our readers.' }
  const issue = await payload.create({ collection: 'issues', data, overrideAccess: true })
  for (let place = 0; place < size; place += 1) {
    const [section] = sections.slice(place % sections.length)
    const [analyst] = analysts.slice(place % analysts.length)
    if (!section || !analyst) throw new Error('The house is empty.')
    const facts = { issue, section, analyst, workingTitle: `Piece ${place}` }
    const commentary = await makeCommentary(payload, writer, facts)
    for (const language of locales) {
      const title = titleOf(number, place, language)
      const words = { language, title, body: bodyOf(...paragraphs) }
      await putInto(
        payload,
        'approved',
        await makeText(payload, writer, commentary, words),
        commentary,
      )
    }
  }
  return issue
}

function titleOf(number: number, place: number, locale: Locale): string {
  return `Piece ${place} of week ${number} in ${locale}`
}

const paragraphs = Array.from({ length: 6 }, () =>
  'The assembly of Lower Vellany met twice and settled nothing but the order of speakers. '.repeat(
    6,
  ),
)
