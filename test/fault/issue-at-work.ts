import type { Payload } from 'payload'
import { cancelPlan } from '../../src/cms/actions/cancel-plan'
import { releaseIssue } from '../../src/cms/actions/release-issue'
import { takeBackRelease } from '../../src/cms/actions/take-back-release'
import { idOf } from '../../src/cms/person'
import type { Result } from '../../src/domain/result'
import type { Commentary, Text } from '../../src/payload-types'
import { putInto } from '../support/make'
import { patiently } from './patience'
import type { World } from './world'

/** A text with its commentary. */
export type Piece = { text: Text; commentary: Commentary }

/** All texts of an issue as they stand, in the order in which they were made. */
export async function piecesOf(payload: Payload, issue: string): Promise<Piece[]> {
  const asked = { depth: 0, pagination: false, sort: 'createdAt', overrideAccess: true } as const
  const commentaries = await payload.find({
    ...asked,
    collection: 'commentaries',
    where: { issue: { equals: issue } },
  })
  const texts = await payload.find({
    ...asked,
    collection: 'texts',
    where: { commentary: { in: commentaries.docs.map(({ id }) => id) } },
  })
  return texts.docs.flatMap((text) => {
    const commentary = commentaries.docs.find(({ id }) => id === idOf(text.commentary))
    return commentary ? [{ text, commentary }] : []
  })
}

/** Nothing of the issue is out or planned, and all of it is approved. */
export async function makeReady(payload: Payload, { editor }: World, issue: string): Promise<void> {
  await patiently(() => cancelPlan(payload, editor, issue))
  const why = 'To have it ready again.'
  await patiently(() => takeBackRelease(payload, editor, { issue, release: null, why }))
  for (const { commentary, text } of await piecesOf(payload, issue))
    if (text.state !== 'approved')
      await patiently(() => putInto(payload, 'approved', text, commentary))
}

/** All of the issue is out, as it stands at the desk. */
export async function bringOut(payload: Payload, world: World, issue: string): Promise<void> {
  const pieces = await piecesOf(payload, issue)
  if (pieces.every(({ text }) => text.state === 'published')) return
  await makeReady(payload, world, issue)
  expectOk(await patiently(() => releaseIssue(payload, world.editor, issue)))
}

/** A text that is out says something else at another address, and that is approved. */
export async function approveOtherWords(
  payload: Payload,
  { writer }: World,
  { commentary, text }: Piece,
  title: string,
): Promise<Text> {
  await patiently(() => putInto(payload, 'draft', text, commentary))
  const data = { title, slug: title.toLowerCase().replace(/\W+/g, '-') }
  const said = { collection: 'texts', id: text.id, data, user: writer } as const
  const changed = await patiently(() => payload.update({ ...said, depth: 0, overrideAccess: true }))
  await patiently(() => putInto(payload, 'approved', changed, commentary))
  return changed
}

/** The value, when nothing should stand in the way. */
export function expectOk<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(`Refused: ${JSON.stringify(result.reason)}`)
}
