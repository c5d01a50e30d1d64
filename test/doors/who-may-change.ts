import { mayEditWords } from '../../src/domain/workflow'
import { type ActorName, atDesk, isStaff } from './people'
import { idIn, idsIn, type Row } from './records'
import { type Change, withoutBlanks } from './snapshot'
import type { Subject } from './stage'
import type { World } from './world'

type Asked = { change: Change; actor: ActorName; self: string; world: World }

type Rule = (asked: Asked) => boolean

const words = ['title', 'lead', 'body', 'reason', 'slug', 'label']
const asked = ['waiting', 'isWaiting']
const standing = ['state', 'approvedHash', 'approvedBy', 'approvedAt']

/**
 * Who may change what by saving, deleting or restoring, said a second time and independently of the
 * access rules and hooks. What is not named may be changed by nobody.
 */
const rules: Readonly<Record<string, Rule>> = {
  texts: ({ change, actor, self, world }) => {
    const subject = subjectOf(world, change.id)
    if (change.kind === 'created') return mayBegin(change.after, actor, self, world)
    if (change.kind === 'deleted') return actor === 'admin' && subject?.wasPublished !== true
    if (subject === undefined) return false
    if (isReopened(change))
      return (
        isDesk(actor) ||
        subject.owners.includes(actor) ||
        actor === analystOf(world, subject.commentary)
      )
    return mayRewrite(change, subject, actor, self)
  },
  'texts/versions': ({ change, actor, self, world }) => {
    const subject = subjectOf(world, idIn((change.after ?? change.before)?.parent) ?? '')
    if (change.kind === 'deleted') return false
    if (subject === undefined) return mayBegin(Object(change.after?.version), actor, self, world)
    return isDesk(actor) || subject.owners.includes(actor)
  },
  commentaries: ({ change, actor, self, world }) => {
    if (change.kind === 'deleted') return actor === 'admin'
    const closed = ['createdBy', 'archive', ...(isDesk(actor) ? [] : ['original'])]
    if (change.kind === 'created')
      return isAuthor(actor) && idIn(change.after?.createdBy) === self && !isArchived(change.after)
    const isOwn = idIn(change.before?.createdBy) === self
    const isTheirs = isDesk(actor) || (isOwn && actor === analystOf(world, change.id))
    return isTheirs && only(change, closed) && countsNobodyElse(change, self)
  },
  'review-notes': ({ change, actor, self, world }) => {
    const subject = subjectOf(world, idIn((change.after ?? change.before)?.text) ?? '')
    if (!subject?.readers.includes(actor) || change.kind === 'deleted') return false
    return change.kind === 'created' ? change.after?.author === self : is(change, ['isDone'])
  },
  issues: ({ change, actor }) => {
    if (change.kind === 'deleted') return actor === 'admin' && !change.before?.releasedAt
    const closed = [
      'printed',
      'approvedWords',
      'releasedAt',
      ...(change.before?.releasedAt ? ['start', 'week'] : []),
    ]
    return isDesk(actor) && (change.kind === 'changed' ? only(change, closed) : isNew(change))
  },
  sections: (asked) => isFurniture(asked),
  analysts: (asked) => isFurniture(asked),
  // That something was asked for is told to nobody but the log, until a second person says yes.
  verdicts: ({ change, actor }) => isDesk(actor) && is(change, ['label', ...asked]),
  media: ({ change, actor, self }) => {
    if (change.kind === 'deleted') return actor === 'admin' && change.before?.isPublic !== true
    if (change.kind === 'created')
      return isStaff(actor) && idIn(change.after?.uploadedBy) === self && isNew(change)
    const isBrought = idIn(change.before?.uploadedBy) === self
    // Of words that readers have, whoever brought the picture may ask for others.
    if (isBrought && is(change, asked)) return true
    const isOwn = isBrought && change.before?.isPublic !== true
    const isCounted = countsNobodyElse(change, self)
    const fields = ['alt', 'credit', 'contributors', ...asked]
    return (isDesk(actor) || isOwn) && is(change, fields) && isCounted
  },
  redirects: ({ actor }) => isDesk(actor),
  users: ({ change, actor, self }) => {
    if (actor === 'admin') return true
    return (
      change.id === self && is(change, ['name', 'email', 'languages', 'hash', 'salt', 'sessions'])
    )
  },
  'audit-entries': ({ change, self }) =>
    change.kind === 'created' && [self, null].includes(idIn(change.after?.actor)),
  'payload-preferences': ({ change, self }) =>
    [change.before, change.after].every((row) => row === null || idIn(row.user) === self),
  'payload-locked-documents': ({ actor }) => isStaff(actor),
  'globals/site-settings': ({ actor }) => isDesk(actor),
}

export function changesOf(world: World, actor: ActorName): (change: Change) => boolean {
  if (!isStaff(actor)) return () => false
  const self = world.people[actor].id
  return (change) => rules[change.place]?.({ change, actor, self, world }) === true
}

function mayBegin(row: Row | null, actor: ActorName, self: string, world: World): boolean {
  const commentary = idIn(row?.commentary) ?? ''
  const isOwn = isDesk(actor) || actor === analystOf(world, commentary)
  const isBlank = row?.state === 'draft' && standing.slice(1).every((name) => !row[name])
  const isSelf = isDesk(actor) || idIn(row?.author) === self
  return isOwn && isBlank && isSelf && idsIn(row?.contributors).join() === self
}

function mayRewrite(change: Change, subject: Subject, actor: ActorName, self: string): boolean {
  const { before, after, fields } = change
  const isRewritten = fields.some((name) => words.includes(name))
  const isAssigned = fields.every((name) =>
    ['author', 'translator', 'translatedFrom'].includes(name),
  )
  if (!isRewritten) return isAssigned && isDesk(actor)
  const role = isStaff(actor) && isDesk(actor) ? ('editor' as const) : ('analyst' as const)
  const isOwner = subject.owners.includes(actor)
  if (!mayEditWords(subject.state, { role, isOwner })) return false
  const isCounted = countsNobodyElse(change, self)
  const isStanding = before?.state === after?.state || after?.state === 'draft'
  const open = [...words, ...standing, 'contributors', ...(isDesk(actor) ? assignable : [])]
  return isCounted && isStanding && is(change, open) && !after?.approvedHash === isVoid(after)
}

/** Whoever changes something may have become a contributor; nobody else has, and nobody is none any more. */
function countsNobodyElse({ before, after }: Change, self: string): boolean {
  const added = idsIn(after?.contributors).filter((id) => !idsIn(before?.contributors).includes(id))
  const lost = idsIn(before?.contributors).filter((id) => !idsIn(after?.contributors).includes(id))
  return added.every((id) => id === self) && lost.length === 0
}

/** A changed fact of the commentary voids every approval. */
function isReopened({ before, after, fields }: Change): boolean {
  const isVoided = before?.state === 'approved' && after?.state === 'draft'
  return isVoided && fields.every((name) => standing.includes(name))
}

const assignable = ['author', 'translator', 'translatedFrom']

/** An approval stands only on an approved text. */
function isVoid(row: Row | null): boolean {
  return row?.state !== 'approved'
}

function isFurniture({ change, actor }: Asked): boolean {
  if (change.kind === 'deleted') return actor === 'admin' && change.before?.isPublic !== true
  if (change.kind === 'created') return isDesk(actor) && isNew(change) && !change.after?.match
  return isDesk(actor) && only(change, ['isPublic', 'match'])
}

function isNew({ after }: Change): boolean {
  return !after?.isPublic && !after?.releasedAt && withoutBlanks(after?.printed) === null
}

function isArchived(row: Row | null): boolean {
  return Object.values(Object(row?.archive)).some(Boolean)
}

function isDesk(actor: ActorName): boolean {
  return atDesk.includes(actor)
}

function isAuthor(actor: ActorName): boolean {
  return isDesk(actor) || actor === 'analyst' || actor === 'otherAnalyst'
}

function is({ kind, fields }: Change, open: readonly string[]): boolean {
  return kind === 'changed' && fields.every((name) => open.includes(name))
}

function only({ kind, fields }: Change, closed: readonly string[]): boolean {
  return kind === 'changed' && !fields.some((name) => closed.includes(name))
}

function subjectOf({ subjects }: World, text: string): Subject | undefined {
  return subjects.find((subject) => subject.text === text)
}

/** The analyst whose commentary it is. */
function analystOf(world: World, commentary: string): ActorName | null {
  const original = world.subjects.find(
    (subject) => subject.commentary === commentary && subject.language === 'en',
  )
  return original?.owners[0] ?? null
}
