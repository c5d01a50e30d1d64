import type { Payload } from 'payload'
import sharp from 'sharp'
import { findIssueDocument } from '../../src/cms/actions/approve-issue-words'
import { wordsStanding } from '../../src/cms/issue-words'
import { type Locale, locales } from '../../src/domain/locale'
import type { Media, User } from '../../src/payload-types'
import { makeAnalyst, makeIssue, makeSection } from '../support/make'
import type { Newsroom } from '../support/newsroom'
import { type ActorName, actors, atDesk, hirePeople, type PersonName, staff } from './people'
import type { Secrets } from './secrets'
import type { Stage } from './stage'

/** Whose names people come across in their work: in notes, and in the way of a text. */
const colleagues: Readonly<Record<PersonName, readonly ActorName[]>> = {
  analyst: ['analyst', 'otherAnalyst', 'translator', ...atDesk],
  otherAnalyst: ['otherAnalyst', 'analyst', ...atDesk],
  translator: ['translator', 'analyst', ...atDesk],
  idleTranslator: ['idleTranslator', ...atDesk],
  editor: ['analyst', 'otherAnalyst', 'translator', ...atDesk],
  secondEditor: ['analyst', 'otherAnalyst', 'translator', ...atDesk],
  admin: ['analyst', 'otherAnalyst', 'translator', ...atDesk],
  colleague: atDesk,
}

/** Everything that stands around the texts, with its secrets. */
export async function furnish(room: Newsroom, secrets: Secrets): Promise<Stage> {
  const { payload } = room
  const bylines = {
    analyst: await makeAnalyst(payload, secrets.plant('pen name shown', actors)),
    otherAnalyst: await makeAnalyst(payload, secrets.plant('pen name unpublished', staff)),
    colleague: await makeAnalyst(payload, secrets.plant('pen name of a colleague', staff)),
  }
  const people = await hirePeople(
    room,
    (person) => ({
      name: secrets.plant(`name of ${person}`, colleagues[person]),
      email: `${secrets.plant(`address of ${person}`, [...whoIs(person), 'admin'])}@desk.example`,
    }),
    bylines,
  )
  const section = await makeSection(payload, 'The ruling house')
  await makeSection(payload, secrets.plant('section unpublished', staff))
  const released = await makeIssue(payload, '2031-03-03')
  const unreleased = await makeIssue(payload, '2031-03-10')
  for (const locale of locales) {
    await entitle(payload, released.id, locale, secrets, actors)
    await entitle(payload, unreleased.id, locale, secrets, staff)
  }
  await approveWords(payload, released.id)
  const pictures = {
    shown: await makePicture(payload, people.analyst, secrets.plant('alt shown', actors)),
    hidden: await makePicture(payload, people.analyst, secrets.plant('alt hidden', team)),
    unused: await makePicture(payload, people.analyst, secrets.plant('alt unused', alone)),
    foreign: await makePicture(payload, people.otherAnalyst, secrets.plant('alt foreign', foreign)),
  }
  await payload.db.create({
    collection: 'redirects',
    data: { from: `/${secrets.plant('redirect', atDesk)}`, to: '/en' },
  })
  return { room, people, secrets, bylines, section, issues: { released, unreleased }, pictures }
}

const team: readonly ActorName[] = ['analyst', 'translator', ...atDesk]
const alone: readonly ActorName[] = ['analyst', ...atDesk]
const foreign: readonly ActorName[] = ['otherAnalyst', ...atDesk]

function whoIs(person: PersonName): ActorName[] {
  return actors.filter((actor) => actor === person)
}

async function entitle(
  payload: Payload,
  id: string,
  locale: Locale,
  secrets: Secrets,
  who: readonly ActorName[],
): Promise<void> {
  await payload.update({
    collection: 'issues',
    id,
    locale,
    data: {
      title: secrets.plant(`issue title ${locale}`, who),
      lead: secrets.plant(`issue lead ${locale}`, who),
      editorsNote: secrets.plant(`editors note ${locale}`, who),
    },
    overrideAccess: true,
  })
}

/** As a second editor would have, so that readers get them with the release. */
async function approveWords(payload: Payload, id: string): Promise<void> {
  const issue = { ...(await findIssueDocument(payload, id)) }
  const by = { by: '', byName: '', at: '2031-03-01T00:00:00.000Z' }
  const approvedWords = Object.fromEntries(
    locales.map((locale) => [locale, { words: wordsStanding(issue, locale).now, ...by }]),
  )
  await payload.db.updateOne({ collection: 'issues', id, data: { approvedWords } })
}

async function makePicture(payload: Payload, by: User, alt: string): Promise<Media> {
  const data = await sharp({
    create: { width: 640, height: 400, channels: 3, background: { r: 40, g: 90, b: 60 } },
  })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'camera-0001.png', size: data.length }
  const collection = 'media'
  const { id } = await payload.create({
    ...{ collection, data: { alt }, file, user: by, overrideAccess: true },
  })
  return payload.update({ collection, id, locale: 'be', data: { alt }, overrideAccess: true })
}
