import { approveIssueWords, findIssueDocument } from '../cms/actions/approve-issue-words'
import { releaseIssue } from '../cms/actions/release-issue'
import { takeStep } from '../cms/actions/take-step'
import { wordsStanding } from '../cms/issue-words'
import { locales } from '../domain/locale'
import { weekFromId } from '../domain/week'
import type { DemoIssue } from './demonstration'
import {
  as,
  type Colleague,
  editorOf,
  idIn,
  type Newsroom,
  textName,
  translatorOf,
  writerOf,
} from './newsroom'
import type { Deed } from './plan'
import { beginPiece, mendText, writeText } from './write-words'

/** Does one thing of the plan as whoever did it, through the same actions as the desk. */
export async function doDeed(room: Newsroom, deed: Deed): Promise<void> {
  const turn = deed.issue.released ? room.demonstration.issues.indexOf(deed.issue) : 0
  const editor = editorOf(room, turn)
  switch (deed.do) {
    case 'open':
      return openIssue(room, deed, editor)
    case 'begin':
      return beginPiece(room, deed)
    case 'write':
      return writeText(room, deed)
    case 'mend':
      return mendText(room, deed)
    case 'remark':
      return remark(room, deed)
    case 'step':
      return stepText(room, deed, editor)
    case 'arrange':
      return arrange(room, deed.issue, [editor, editorOf(room, turn + 1)])
    case 'release': {
      const issue = idIn(room.issues, deed.issue.week)
      const released = await releaseIssue(room.payload, editor.account, issue)
      if (!released.ok)
        throw new Error(`${deed.issue.week} was not released: ${JSON.stringify(released.reason)}`)
    }
  }
}

type DeedOf<Kind extends Deed['do']> = Extract<Deed, { do: Kind }>

async function openIssue(room: Newsroom, { at, issue }: Deed, editor: Colleague): Promise<void> {
  const week = weekFromId(issue.week)
  const { id } = await room.payload.create({
    collection: 'issues',
    data: {
      start: week.ok ? week.value.start : '',
      number: issue.number,
      createdAt: at.toISOString(),
    },
    ...as(editor),
  })
  room.issues.set(issue.week, id)
}

/** Puts the commentaries in their order and writes the words of the issue, which another approves. */
async function arrange(
  room: Newsroom,
  issue: DemoIssue,
  [editor, second]: readonly [Colleague, Colleague],
): Promise<void> {
  const order = issue.pieces.map(({ name }) => idIn(room.commentaries, name))
  const { title, lead, editorsNote } = issue
  for (const locale of locales)
    await room.payload.update({
      collection: 'issues',
      id: idIn(room.issues, issue.week),
      locale,
      data: {
        ...(locale === 'en' ? { order } : {}),
        title: title[locale],
        lead: lead[locale],
        editorsNote: editorsNote?.[locale] ?? null,
      },
      ...as(editor),
    })
  // Those of an issue that is not out wait for whoever tries the demonstration.
  if (issue.released) await approveWords(room, idIn(room.issues, issue.week), second)
}

/** An issue may have no words in a language. */
async function approveWords(room: Newsroom, issue: string, { account, name }: Colleague) {
  for (const { hash, language, state } of await wordsOf(room, issue)) {
    if (state !== 'unapproved') continue
    const read = { issue, language, hash, isOverride: false, note: '' }
    const approved = await approveIssueWords(room.payload, account, read)
    if (!approved.ok)
      throw new Error(`${name} may not approve the words of ${issue}: ${approved.reason}`)
  }
}

async function wordsOf({ payload }: Newsroom, issue: string) {
  const document = { ...(await findIssueDocument(payload, issue)) }
  return locales.map((language) => wordsStanding(document, language))
}

async function stepText(room: Newsroom, deed: DeedOf<'step'>, editor: Colleague): Promise<void> {
  const { piece, text, step, by } = deed
  const person = by === 'editor' ? editor : writerOf(room, piece, text.language)
  const taken = await takeStep(room.payload, person.account, {
    text: idIn(room.texts, textName(piece, text)),
    step,
    note: deed.note,
    hash: null,
  })
  if (!taken.ok)
    throw new Error(
      `${text.now.file}: ${person.name} may not ${step}: ${JSON.stringify(taken.reason)}`,
    )
}

async function remark(room: Newsroom, deed: DeedOf<'remark'>): Promise<void> {
  const { at, piece, text } = deed
  const who = {
    editor: () => editorOf(room, 0),
    'second-editor': () => editorOf(room, 1),
    translator: () => translatorOf(room, text.language),
  }
  await room.payload.create({
    collection: 'review-notes',
    data: {
      text: idIn(room.texts, textName(piece, text)),
      note: deed.remark.text,
      createdAt: at.toISOString(),
    },
    ...as(who[deed.remark.by]()),
  })
}
