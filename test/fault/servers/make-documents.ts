import { type Locale, locales } from '../../../src/domain/locale'
import { bodyOf } from '../../support/make'
import { type Account, ask } from './ask'
import { pick } from './choose'
import type { Makes, WorkIssue } from './newsroom'
import type { Run } from './run'
import { factsToSave, issueToSave, textToSave } from './saved-document'

type Wish = {
  languages?: readonly Locale[]
  /** Who writes the texts besides their writers; an editor who does can approve none of them. */
  others?: readonly Account[]
}

const tries = 8

/** An issue with so many pieces. */
export async function makeIssue(
  run: Run,
  makes: Makes,
  wish: Wish & { pieces: number },
): Promise<WorkIssue> {
  const { people } = makes
  let week = ''
  const id = await make(run, pick(run, people.editors), 'issues', () => {
    // Another one for each try: one that was refused may be there all the same.
    week = makes.nextWeek()
    return { start: week }
  })
  const issue: WorkIssue = { id, week, texts: [], pieces: 0 }
  run.ledger.documents.push(issueToSave(id, week, people))
  await Promise.all(Array.from({ length: wish.pieces }, () => makePiece(run, makes, issue, wish)))
  return issue
}

/** A commentary of an issue with a text in each language, all of them drafts. */
export async function makePiece(
  run: Run,
  makes: Makes,
  issue: WorkIssue,
  { languages = locales, others = [] }: Wish = {},
): Promise<void> {
  const { bylines, people, sections, verdicts } = makes
  const which = issue.pieces % 2
  issue.pieces += 1
  const commentary = await make(run, people.admin, 'commentaries', () => ({
    ...{ workingTitle: run.tag(), issue: issue.id, section: pick(run, sections) },
    ...{ analysts: [bylines[which]], verdict: pick(run, verdicts), original: 'en' },
  }))
  const choices = { sections, verdicts, analysts: bylines }
  run.ledger.documents.push(factsToSave(commentary, choices, people))
  for (const language of languages) {
    const writer = (language === 'en' ? people.analysts : people.translators)[which]
    const id = writer && (await makeText(run, people.admin, { commentary, language, writer }))
    if (!id) continue
    const saved = textToSave(id, [writer, ...others], people.admin)
    run.ledger.documents.push(saved)
    issue.texts.push({ id, language, writer, saved, state: 'draft' })
  }
}

/** Made by somebody who approves nothing, because whoever makes a text counts among its writers. */
async function makeText(
  run: Run,
  as: Account,
  { writer, ...about }: { commentary: string; language: Locale; writer: Account },
): Promise<string | null> {
  const by = writer.role === 'translator' ? { translator: writer.id } : { author: writer.id }
  const text = () => ({ ...about, ...by, ...wordsOf(`${run.tag()} ${about.language}`) })
  try {
    return await make(run, as, 'texts', text)
  } catch {
    // A commentary has one text in a language; one that was refused may be there all the same.
    const where = {
      commentary: { equals: about.commentary },
      language: { equals: about.language },
    }
    const found = await run.payload.find({ collection: 'texts', where, overrideAccess: true })
    return found.docs[0]?.id ?? null
  }
}

/** Makes a document, if need be with some tries, and answers with its id. */
export async function make(
  run: Run,
  as: Account,
  collection: 'analysts' | 'commentaries' | 'issues' | 'sections' | 'texts',
  data: () => Record<string, unknown>,
): Promise<string> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const asked = { operation: `make ${collection}`, path: `/${collection}?depth=0` }
    const { body } = await ask(run, { ...asked, method: 'POST', as, body: data() })
    const { doc } = body as { doc?: { id: string } }
    if (doc) return doc.id
  }
  throw new Error(`In ${tries} tries nobody could make anything of ${collection}.`)
}

function wordsOf(title: string) {
  return {
    title,
    lead: `${title}: what it means for the valleys.`,
    body: bodyOf(`${title}. The assembly of Lower Vellany met twice.`),
    reason: 'The assembly kept the rate of last year.',
  }
}
