import type { Payload } from 'payload'
import { err, ok, type Result } from '../../domain/result'
import type { Issue } from '../../payload-types'
import { actorFrom } from '../actor'
import { isEdited } from '../imported-pages'
import { idOf, type Person } from '../person'
import { hashNow, picturesOf } from '../shown-pictures'
import { missingIn } from '../standing'
import { changeDocument } from '../storage/change-document'
import { whileBusy } from '../storage/repeat'
import { printTogether } from './print-together'
import type { PrintItem } from './printed'

/**
 * Releases imported pages of one week as they were: without review, dated to the Sunday of their
 * week. Only an admin may, and only texts that are as the importer left them: what somebody has
 * edited since takes the way of every other text.
 */
export function releaseArchive(
  payload: Payload,
  person: Person,
  asked: { issue: string; commentaries: readonly string[] },
): Promise<Result<{ printed: number }, 'not-allowed' | 'no-such-issue' | 'taken'>> {
  return whileBusy(async () => {
    if (person.role !== 'admin') return err('not-allowed')
    const where = { id: { equals: asked.issue } }
    const issue = await payload.db.findOne<Issue>({ collection: 'issues', where })
    if (!issue?.end) return err('no-such-issue')
    const items = await itemsFor(payload, issue, asked.commentaries)
    if (items.length === 0) return ok({ printed: 0 })
    const at = `${issue.end}T12:00:00.000Z`
    const release = await printTogether(payload, { actor: actorFrom(person), issue, items, at })
    if (!release.ok) return err('taken')
    if (!issue.releasedAt)
      await changeDocument(payload, { collection: 'issues', id: issue.id }, () => ({
        releasedAt: at,
      }))
    return ok({ printed: items.length })
  })
}

async function itemsFor(
  payload: Payload,
  issue: Issue,
  ids: readonly string[],
): Promise<PrintItem[]> {
  const imported = await payload.find({
    collection: 'commentaries',
    where: { and: [{ id: { in: [...ids] } }, { issue: { equals: issue.id } }] },
    ...wholly,
  })
  const commentaries = new Map(imported.docs.map((commentary) => [commentary.id, commentary]))
  const { docs: texts } = await payload.find({
    collection: 'texts',
    where: {
      and: [{ commentary: { in: [...commentaries.keys()] } }, { state: { equals: 'draft' } }],
    },
    ...wholly,
  })
  const items: PrintItem[] = []
  for (const text of texts) {
    const commentary = commentaries.get(idOf(text.commentary) ?? '')
    if (!commentary?.archive?.isArchive) continue
    // One person alone has changed it since it was imported.
    const pictures = await picturesOf({ payload }, text.body)
    if ([text, commentary, ...pictures].some(isEdited)) continue
    if ((await missingIn(text, commentary, { payload })).length > 0) continue
    const hash = await hashNow({ payload }, text, commentary)
    items.push({ text, commentary, hash, kind: 'first' })
  }
  return items
}

const wholly = {
  ...{ sort: 'createdAt', depth: 0, pagination: false },
  ...{ overrideAccess: true, showHiddenFields: true },
} as const
