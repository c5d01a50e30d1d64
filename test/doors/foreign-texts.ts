import type { Locale } from '../../src/domain/locale'
import type { Commentary, User } from '../../src/payload-types'
import { bodyOf, makeCommentary } from '../support/make'
import { type ActorName, atDesk } from './people'
import type { Stage, Subject } from './stage'

/** Work of another analyst, which the team must not see, and a text that they translate for it. */
export async function makeForeignTexts(stage: Stage): Promise<Subject[]> {
  const { people, bylines } = stage
  const foreignReaders: readonly ActorName[] = ['otherAnalyst', ...atDesk]
  const foreign = await makeOne(stage, {
    name: 'foreign',
    by: people.otherAnalyst,
    analyst: bylines.otherAnalyst,
    readers: foreignReaders,
  })
  const foreignText = await makeText(stage, foreign, {
    name: 'foreign en',
    language: 'en',
    by: people.otherAnalyst,
    readers: foreignReaders,
  })
  const sharedReaders: readonly ActorName[] = ['analyst', 'otherAnalyst', ...atDesk]
  const shared = await makeOne(stage, {
    name: 'shared',
    by: people.analyst,
    analyst: bylines.analyst,
    readers: sharedReaders,
  })
  const original = await makeText(stage, shared, {
    name: 'shared en',
    language: 'en',
    by: people.analyst,
    readers: sharedReaders,
  })
  const translation = await makeText(stage, shared, {
    name: 'shared ru',
    language: 'ru',
    by: people.admin,
    translator: people.otherAnalyst,
    readers: sharedReaders,
  })
  await stage.room.payload.update({
    collection: 'issues',
    id: stage.issues.unreleased.id,
    data: { order: [shared.id, foreign.id] },
    overrideAccess: true,
  })
  const draft = { state: 'draft', wasPublished: false } as const
  return [
    {
      ...{ ...foreignText, ...draft, readers: foreignReaders },
      ...{ owners: ['otherAnalyst'], writers: ['otherAnalyst'] },
    },
    { ...original, ...draft, readers: sharedReaders, owners: ['analyst'], writers: ['analyst'] },
    {
      ...{ ...translation, ...draft, readers: sharedReaders },
      ...{ owners: ['otherAnalyst'], writers: ['otherAnalyst', 'admin'] },
    },
  ]
}

type Commissioned = {
  name: string
  by: User
  analyst: Stage['bylines']['analyst']
  readers: readonly ActorName[]
}

function makeOne(stage: Stage, { name, by, analyst, readers }: Commissioned): Promise<Commentary> {
  const { room, issues, section, secrets } = stage
  const workingTitle = secrets.plant(`working title ${name}`, readers)
  const issue = issues.unreleased
  return makeCommentary(room.payload, by, { issue, section, analyst, workingTitle })
}

type Written = {
  name: string
  language: Locale
  by: User
  translator?: User
  readers: readonly ActorName[]
}

async function makeText(stage: Stage, commentary: Commentary, written: Written) {
  const { room, people, secrets } = stage
  const { name, language, by, translator, readers } = written
  const { id } = await room.payload.create({
    collection: 'texts',
    data: {
      commentary: commentary.id,
      language,
      state: 'draft',
      title: secrets.plant(`title ${name}`, readers),
      lead: secrets.plant(`lead ${name}`, readers),
      reason: secrets.plant(`reason ${name}`, readers),
      body: bodyOf(secrets.plant(`body ${name}`, readers)),
      ...(translator ? { author: translator.id, translator: translator.id } : {}),
    },
    user: by,
    overrideAccess: true,
    depth: 0,
  })
  await room.payload.create({
    collection: 'review-notes',
    data: { text: id, note: secrets.plant(`note ${name}`, readers) },
    user: people.editor,
    overrideAccess: true,
  })
  return { name, text: id, commentary: commentary.id, language }
}
