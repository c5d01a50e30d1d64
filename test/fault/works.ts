import type { Payload } from 'payload'
import { cancelPlan } from '../../src/cms/actions/cancel-plan'
import { type AskedPlan, type Planned, planRelease } from '../../src/cms/actions/plan-release'
import { releaseDue } from '../../src/cms/actions/release-due'
import { releaseIssue } from '../../src/cms/actions/release-issue'
import { takeBackRelease } from '../../src/cms/actions/take-back-release'
import { takeStep } from '../../src/cms/actions/take-step'
import { atMoment } from '../../src/cms/clock'
import { putInto } from '../support/make'
import {
  approveOtherWords,
  bringOut,
  expectOk,
  makeReady,
  type Piece,
  piecesOf,
} from './issue-at-work'
import type { Order, Task, Work } from './messages'
import { patiently } from './patience'
import { randomFrom } from './random'
import { inOneLine, type Seen, seenWhileTakenBack, shownNow } from './readers'
import { storm } from './storm'
import { currentIssue, makeNextIssue, type World } from './world'

/** What readers see before, on the way and when it is done, and the work itself. */
type Ready = { task: Task; work: () => Promise<void> }

type Sight = Pick<Task, 'seen' | 'text'>

type At = { payload: Payload; world: World; issue: string; random: () => number; seed: number }

/** Makes everything ready for a work that will be killed. */
export async function ready(
  payload: Payload,
  world: World,
  { isNewIssue, seed, work }: Extract<Order, { say: 'work' }>,
): Promise<Ready> {
  const issue =
    (isNewIssue ? null : await currentIssue(payload)) ?? (await makeNextIssue(payload, world))
  const at = { payload, world, issue, seed, random: randomFrom(seed) }
  const { work: begin, ...sight } = await readyFor[work](at)
  return { task: { work, issue, ...sight }, work: begin }
}

const readyFor = {
  release: async (at) => {
    const { issue, payload, world } = at
    const pieces = await readyPieces(at)
    const work = async () => void expectOk(await releaseIssue(payload, world.editor, issue))
    return { seen: [nothing, inOneLine(pieces.map(asFirst))], work }
  },
  dueRelease: async (at) => {
    const pieces = await readyPieces(at)
    await planned(at, yesterday, { policy: at.random() < 0.5 ? 'asReady' : 'together' })
    const seen = [nothing, inOneLine(pieces.map(asFirst))]
    return { seen, work: () => releaseDue(at.payload) }
  },
  leadingRelease: async (at) => {
    const { leading } = await plannedToLead(at)
    const seen = [nothing, inOneLine(leading.map(asFirst))]
    return { seen, work: () => releaseDue(at.payload) }
  },
  followingRelease: async (at) => {
    const { following, leading } = await plannedToLead(at)
    await releaseDue(at.payload)
    for (const { commentary, text } of following)
      await patiently(() => putInto(at.payload, 'approved', text, commentary))
    const [before, after] = [leading, [...leading, ...following]]
    const seen = [inOneLine(before.map(asFirst)), inOneLine(after.map(asFirst))]
    return { seen, work: () => releaseDue(at.payload) }
  },
  correction: async (at) => {
    const piece = await pieceThatIsOut(at)
    const title = `Corrected ${at.seed}`
    await approveOtherWords(at.payload, at.world, piece, title)
    const seen = await seenWhenReplaced(at, piece, { kind: 'correction', title })
    return { seen, text: piece.text.id, work: () => takeStepOn(at, piece, 'correct') }
  },
  retraction: async (at) => {
    const piece = await pieceThatIsOut(at)
    const seen = await seenWhenReplaced(at, piece, { kind: 'retraction' })
    return { seen, text: piece.text.id, work: () => takeStepOn(at, piece, 'retract') }
  },
  takingBack: async (at) => {
    const { issue, payload, seed, world } = at
    const piece = await pieceThatIsOut(at)
    if (at.random() < 0.5) {
      await approveOtherWords(payload, world, piece, `Corrected ${seed}`)
      await takeStepOn(at, piece, 'correct')
    }
    const seen = await seenWhileTakenBack(payload, issue)
    const asked = { issue, release: null, why: 'It went out too early.' }
    const work = async () => void expectOk(await takeBackRelease(payload, world.editor, asked))
    return { seen, work }
  },
  plan: async (at) => {
    await readyPieces(at)
    const work = async () => {
      const terms = { policy: 'lead', leads: ['en'], deadline: hourIn(2) } as const
      const { plan } = await planned(at, hourIn(1), terms)
      await planned(at, hourIn(1), { ...terms, leads: ['be', 'ru'], changes: plan.id })
      expectOk(await cancelPlan(at.payload, at.world.editor, at.issue))
    }
    return { seen: [nothing], work }
  },
  steps: async (at) => {
    const pieces = await readyPieces(at)
    return { seen: [nothing], work: await storm(at.payload, at.world, pieces, at.random) }
  },
} satisfies Record<Work, (at: At) => Promise<Sight & Pick<Ready, 'work'>>>

const nothing = inOneLine([])

async function readyPieces({ issue, payload, world }: At): Promise<Piece[]> {
  await makeReady(payload, world, issue)
  return piecesOf(payload, issue)
}

/** The English texts are approved and go first; the others are drafts. */
async function plannedToLead(at: At) {
  const pieces = await readyPieces(at)
  const leading = pieces.filter(({ text }) => text.language === 'en')
  const following = pieces.filter(({ text }) => text.language !== 'en')
  for (const { commentary, text } of following)
    await patiently(() => putInto(at.payload, 'draft', text, commentary))
  await planned(at, yesterday, { policy: 'lead', leads: ['en'], deadline: hourIn(2) })
  return { leading, following }
}

async function pieceThatIsOut({ issue, payload, random, world }: At): Promise<Piece> {
  await bringOut(payload, world, issue)
  const pieces = await piecesOf(payload, issue)
  const piece = pieces[Math.floor(random() * pieces.length)]
  if (!piece) throw new Error('The issue has no texts.')
  return piece
}

async function seenWhenReplaced({ issue, payload }: At, { text }: Piece, by: Partial<Seen>) {
  const now = await shownNow(payload, issue)
  const then = now.map((one) => (one.text === text.id ? { ...one, ...by } : one))
  return [inOneLine(now), inOneLine(then)]
}

function asFirst({ text: { id, language, title } }: Piece): Seen {
  return { text: id, language, title: title ?? '', kind: 'first' }
}

async function takeStepOn(
  { payload, world }: At,
  { text }: Piece,
  step: 'correct' | 'retract',
): Promise<void> {
  const asked = { text: text.id, step, note: 'We were wrong.', hash: null }
  expectOk(await takeStep(payload, world.second, asked))
}

/** Plans the release of the issue, as somebody might have three days ago. */
async function planned(
  { issue, payload, world }: At,
  hour: string,
  terms: Omit<AskedPlan, 'issue' | 'hour' | 'zone'>,
): Promise<Planned> {
  const asked = { ...terms, issue, hour, zone: 'UTC' }
  return atMoment(new Date(Date.now() - 3 * day), async () =>
    expectOk(await patiently(() => planRelease(payload, world.editor, asked))),
  )
}

const day = 24 * 60 * 60 * 1000

function hourIn(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 16)
}

const yesterday = hourIn(-1)
