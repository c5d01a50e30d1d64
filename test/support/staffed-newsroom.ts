import type { Step } from '../../src/domain/workflow'
import type { Analyst, Commentary, Issue, Section, Text, User } from '../../src/payload-types'
import { makeAnalyst, makeCommentary, makeIssue, makeSection, makeText, type Piece } from './make'
import { type Newsroom, openNewsroom } from './newsroom'

type TextWords = Parameters<typeof makeText>[3]

/** A newsroom with somebody of every role, a byline and a section: enough to write about. */
export type StaffedNewsroom = Newsroom & {
  admin: User
  /** Has the byline; writes every text that nobody else is said to write. */
  analyst: User
  translator: User
  editor: User
  second: User
  byline: Analyst
  section: Section
  /** The issue of the week that holds a day. */
  issueOf(day: string): Promise<Issue>
  commentary(more?: Partial<Piece>): Promise<Commentary>
  text(commentary: Commentary, words?: TextWords): Promise<Text>
  /** Takes a draft as far as a state, through the editor, who wrote none of it. */
  bring(text: Text, to: 'submitted' | 'inReview' | 'approved'): Promise<Text>
  /** The text as it stands in the database. */
  look(text: Text): Promise<Text>
  change(text: Text, as: User, words: Partial<Text>): ReturnType<Newsroom['ask']>
  release(issue: Issue): ReturnType<Newsroom['ask']>
  /** A second editor says yes to all that waits of a document, by its path. */
  sayYes(path: string): Promise<void>
  /** A second editor approves the words of an issue, in every language in which they wait for it. */
  approveWords(issue: Issue): Promise<void>
}

const way: Step[] = ['submit', 'review', 'approve']
const length = { submitted: 1, inReview: 2, approved: 3 } as const

export async function openStaffedNewsroom(): Promise<StaffedNewsroom> {
  const room = await openNewsroom()
  const { payload, hire, ask, step } = room
  const admin = await hire('admin', 'Ada Admin')
  const byline = await makeAnalyst(payload, 'Mira Solen')
  const section = await makeSection(payload, 'The ruling house')
  const analyst = await hire('analyst', 'Ann Author', { analyst: byline.id })
  const editor = await hire('editor', 'Ed Itor')
  const second = await hire('editor', 'Sec Ond')
  const look = ({ id }: Text) =>
    payload.findByID({ collection: 'texts', id, depth: 0, overrideAccess: true })
  return {
    ...room,
    ...{ admin, analyst, editor, second, byline, section, look },
    translator: await hire('translator', 'Tara Nslator'),
    issueOf: (day) => makeIssue(payload, day),
    commentary: (more) => makeCommentary(payload, analyst, { section, analyst: byline, ...more }),
    text: (commentary, words) => makeText(payload, analyst, commentary, words),
    async bring(text, to) {
      for (const next of way.slice(0, length[to])) {
        const { status, body } = await step(text, next, editor)
        if (status !== 200) throw new Error(`${next} was refused: ${JSON.stringify(body)}`)
      }
      return look(text)
    },
    change: (text, as, body) => ask('PATCH', `/texts/${text.id}`, { as, body }),
    release: ({ id }) => ask('POST', `/issues/${id}/release`, { as: editor }),
    async sayYes(path) {
      const { body } = await ask('GET', `${path}/waiting`, { as: second })
      for (const { id: change } of body.changes as { id: string }[])
        await ask('POST', `${path}/waiting`, { as: second, body: { change, answer: 'yes' } })
    },
    async approveWords({ id }) {
      const { body } = await ask('GET', `/issues/${id}/words`, { as: second })
      const words = body.words as { language: string; hash: string; state: string }[]
      for (const { hash, language, state } of words)
        if (state === 'unapproved')
          await ask('POST', `/issues/${id}/words`, { as: second, body: { language, hash } })
    },
  }
}
