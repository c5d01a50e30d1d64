import { randomBytes } from 'node:crypto'
import { bodyOf } from '../support/make'
import type { World } from './world'

type Body = Record<string, unknown>

/**
 * For each collection, what somebody would send to make a document of it: what is asked of them,
 * and with it everything that is not theirs to say.
 */
export function bodyFor(world: World, collection: string): Body {
  const { people, issues, section, bylines, subjects, pictures } = world
  const text = subjects[0]?.text
  const commentary = subjects[0]?.commentary
  const now = '2031-03-09T12:00:00.000Z'
  const unique = randomBytes(4).toString('hex')
  const bodies: Record<string, Body> = {
    issues: {
      ...{ start: '2031-06-02', title: 'Forged', editorsNote: 'Forged' },
      ...{ releasedAt: now, printed: { title: 'Forged', editorsNote: 'Forged' } },
    },
    commentaries: {
      ...{ workingTitle: 'Forged', issue: issues.released.id, section: section.id },
      ...{ analysts: [bylines.otherAnalyst.id, bylines.analyst.id], original: 'ru' },
      ...{ createdBy: people.colleague.id, archive: { isArchive: true, file: 'x', match: 'x' } },
    },
    texts: {
      ...{ commentary, language: 'ru', ...forgedWords },
      ...{ author: people.colleague.id, translator: people.idleTranslator.id },
      ...forgedStanding,
    },
    'review-notes': {
      ...{ text, passage: 'Forged', note: 'Forged', isDone: true },
      ...{ author: people.admin.id, authorName: 'Forged' },
    },
    publications: {
      ...{ ...forgedWords, language: 'en', kind: 'first', week: '2031-W10', slug: 'forged' },
      ...{ publishedAt: now, firstPublishedAt: now, commentary, text, issue: issues.released.id },
    },
    releases: { issue: issues.released.id, state: 'committed', stagedAt: now, finished: true },
    'release-plans': {
      ...{ issue: issues.unreleased.id, at: now, zone: 'UTC', policy: 'asReady' },
      ...{ state: 'planned', key: unique, actor: people.admin.id, actorName: 'Forged' },
    },
    'audit-entries': {
      ...{ seq: 999_999, key: `texts:${text}:99`, at: now, subject: `texts:${text}`, number: 99 },
      ...{ step: 'approve', from: 'inReview', to: 'approved', prevHash: '0', hash: '0' },
    },
    analysts: { name: 'Forged', slug: `forged-${unique}`, isPublic: true, match: 'x' },
    sections: { name: 'Forged', slug: `forged-${unique}`, position: 1, isPublic: true, match: 'x' },
    verdicts: { label: 'Forged', value: 'better' },
    media: { alt: 'Forged', isPublic: true, uploadedBy: people.admin.id, filename: 'forged.webp' },
    redirects: { from: `/forged-${unique}`, to: '/en' },
    users: {
      ...{ name: 'Forged', email: `forged-${unique}@desk.example`, role: 'admin' },
      ...{ password: `a-long-password-${unique}`, languages: ['en'], analyst: bylines.analyst.id },
    },
    'payload-kv': { key: unique, data: { forged: true } },
    'payload-preferences': {
      ...{ key: unique, value: { forged: true } },
      user: { relationTo: 'users', value: people.editor.id },
    },
    'payload-locked-documents': {
      document: { relationTo: 'media', value: pictures.unused.id },
      user: { relationTo: 'users', value: people.editor.id },
    },
  }
  return { ...(bodies[collection] ?? {}), _status: 'published', id: undefined }
}

export const forgedWords = {
  title: 'Forged',
  lead: 'Forged',
  reason: 'Forged',
  body: bodyOf('Forged.'),
} as const

/** What only steps may set. */
export const forgedStanding = {
  state: 'published',
  approvedHash: 'f'.repeat(64),
  approvedBy: 'Forged',
  approvedAt: '2031-03-09T12:00:00.000Z',
  contributors: [],
  key: 'forged',
  label: 'Forged',
} as const
