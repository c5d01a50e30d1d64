import type { Payload } from 'payload'
import { theSystem } from '../../src/cms/actor'
import { carrying } from '../../src/cms/log/carry'
import { hashNow } from '../../src/cms/shown-pictures'
import { changeDocument } from '../../src/cms/storage/change-document'
import type { Locale } from '../../src/domain/locale'
import type { Verdict as VerdictValue } from '../../src/domain/verdict'
import type { State } from '../../src/domain/workflow'
import type { Analyst, Commentary, Issue, Section, Text, User } from '../../src/payload-types'

/** A body of plain paragraphs, as the editor would store it. */
export function bodyOf(...paragraphs: string[]): NonNullable<Text['body']> {
  return {
    root: {
      type: 'root',
      direction: 'ltr',
      format: '',
      indent: 0,
      version: 1,
      children: paragraphs.map((text) => ({
        type: 'paragraph',
        direction: 'ltr',
        format: '',
        indent: 0,
        version: 1,
        textFormat: 0,
        children: [
          { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
        ],
      })),
    },
  }
}

export async function makeIssue(payload: Payload, start = '2031-03-03'): Promise<Issue> {
  return payload.create({ collection: 'issues', data: { start }, overrideAccess: true })
}

export async function makeSection(payload: Payload, name: string): Promise<Section> {
  return payload.create({
    collection: 'sections',
    data: { name, slug: '' },
    overrideAccess: true,
  })
}

export async function makeAnalyst(payload: Payload, name: string): Promise<Analyst> {
  return payload.create({
    collection: 'analysts',
    data: { name, slug: '' },
    overrideAccess: true,
  })
}

export async function verdictId(payload: Payload, value: VerdictValue): Promise<string> {
  const { docs } = await payload.find({
    collection: 'verdicts',
    where: { value: { equals: value } },
    overrideAccess: true,
  })
  const [verdict] = docs
  if (!verdict) throw new Error(`There is no verdict ${value}.`)
  return verdict.id
}

export type Piece = {
  issue?: Issue | null
  section: Section
  analyst: Analyst
  verdict?: VerdictValue
  workingTitle?: string
}

export async function makeCommentary(
  payload: Payload,
  by: User,
  { issue = null, section, analyst, verdict = 'same', workingTitle = 'The harvest tax' }: Piece,
): Promise<Commentary> {
  return payload.create({
    collection: 'commentaries',
    data: {
      workingTitle,
      issue: issue?.id ?? null,
      section: section.id,
      analysts: [analyst.id],
      verdict: await verdictId(payload, verdict),
    },
    user: by,
    overrideAccess: true,
    depth: 0,
  })
}

/** A complete text, still a draft, written by `by`. */
export async function makeText(
  payload: Payload,
  by: User,
  commentary: Commentary,
  words: { title?: string; language?: Locale; body?: Text['body'] } = {},
): Promise<Text> {
  const { title = 'The harvest tax returns', language = 'en', body } = words
  return payload.create({
    collection: 'texts',
    data: {
      commentary: commentary.id,
      language,
      title,
      lead: `${title}: what it means for the valleys.`,
      body: body ?? bodyOf(`${title}. The assembly of Lower Vellany met twice.`),
      reason: 'The assembly kept the rate of last year.',
      state: 'draft',
    },
    user: by,
    overrideAccess: true,
    depth: 0,
  })
}

/** Puts a text into a state as if steps had led there: the state, and the entry that says so. */
export async function putInto(
  payload: Payload,
  state: State,
  { id }: Text,
  commentary: Commentary,
): Promise<void> {
  await changeDocument(payload, { collection: 'texts', id }, async (text) => {
    const contentHash = await hashNow({ payload }, text, commentary)
    const isApproved = state === 'approved'
    return {
      state,
      approvedHash: isApproved ? contentHash : null,
      ...(isApproved ? { approvedBy: '', approvedAt: new Date().toISOString() } : {}),
      ...carrying(text, { ...theSystem, step: 'put', to: state, contentHash }),
    }
  })
}
