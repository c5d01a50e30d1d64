import { releaseIssue } from '../../src/cms/actions/release-issue'
import type { Commentary } from '../../src/payload-types'
import { bodyOf, makeCommentary } from '../support/make'
import { type ActorName, actors } from './people'
import { isOut, leadOn, leadToDesk, type Situation, situations, stateIn } from './situations'
import type { Stage, Subject } from './stage'

const team: readonly ActorName[] = ['analyst', 'translator', 'editor', 'admin']

/** An original and its translation in every situation. */
export async function makeSubjects(stage: Stage): Promise<Subject[]> {
  const subjects: Subject[] = []
  const ways = new Map<Subject, Situation>()
  for (const situation of situations) {
    const commentary = await makeCommentaryFor(stage, situation)
    for (const language of ['en', 'be'] as const) {
      const subject = await makeSubject(stage, situation, commentary, language)
      await leadToDesk(situation, wayOf(stage, subject))
      subjects.push(subject)
      ways.set(subject, situation)
    }
  }
  const { room, people, issues } = stage
  const release = await releaseIssue(room.payload, people.secondEditor, issues.released.id)
  if (!release.ok) throw new Error(`The stage could not be set: ${release.reason.why}`)
  for (const [subject, situation] of ways)
    await leadOn(situation, {
      ...wayOf(stage, subject),
      rewrite: rewriting(stage, subject, situation),
    })
  return subjects
}

async function makeCommentaryFor(stage: Stage, situation: Situation): Promise<Commentary> {
  const { room, people, secrets, issues, section, bylines } = stage
  const commentary = await makeCommentary(room.payload, people.analyst, {
    issue: isOut(situation) ? issues.released : issues.unreleased,
    section,
    analyst: bylines.analyst,
    workingTitle: secrets.plant(`working title ${situation}`, team),
  })
  if (situation !== 'archive') return commentary
  const archive = {
    isArchive: true,
    address: 'https://old.example/harvest?p=12',
    file: secrets.plant('archive file', team),
    fileKey: secrets.plant('archive key', team),
    problems: secrets.plant('archive problems', team),
  }
  await room.payload.db.updateOne({
    collection: 'commentaries',
    id: commentary.id,
    data: { archive },
  })
  return commentary
}

async function makeSubject(
  stage: Stage,
  situation: Situation,
  commentary: Commentary,
  language: 'en' | 'be',
): Promise<Subject> {
  const { room, people, secrets } = stage
  const isOriginal = language === 'en'
  const name = `${situation} ${language}`
  const { title, rest } = readersOfFirstWords(situation)
  const translation = { author: people.translator.id, translator: people.translator.id }
  const text = await room.payload.create({
    collection: 'texts',
    data: {
      commentary: commentary.id,
      language,
      state: 'draft',
      ...(isOut(situation) ? { slug: `the-${situation}-one` } : {}),
      title: secrets.plant(`title ${name}`, title),
      lead: secrets.plant(`lead ${name}`, rest),
      reason: secrets.plant(`reason ${name}`, rest),
      body: bodyWith(stage, situation, secrets.plant(`body ${name}`, rest)),
      ...(isOriginal ? {} : translation),
    },
    user: isOriginal ? people.analyst : people.admin,
    overrideAccess: true,
    depth: 0,
  })
  await room.payload.create({
    collection: 'review-notes',
    data: {
      text: text.id,
      passage: secrets.plant(`passage ${name}`, team),
      note: secrets.plant(`note ${name}`, team),
    },
    user: people.secondEditor,
    overrideAccess: true,
  })
  const owner: ActorName = isOriginal ? 'analyst' : 'translator'
  return {
    name,
    text: text.id,
    commentary: commentary.id,
    language,
    state: stateIn[situation],
    wasPublished: isOut(situation),
    owners: [owner],
    writers: isOriginal ? ['analyst'] : ['translator', 'admin'],
    readers: team,
  }
}

/** Readers know what was printed, except what was corrected since; of a retraction, its title. */
function readersOfFirstWords(situation: Situation): Record<'title' | 'rest', readonly ActorName[]> {
  if (!isOut(situation) || situation === 'corrected') return { title: team, rest: team }
  return { title: actors, rest: situation === 'retracted' ? team : actors }
}

function bodyWith({ pictures }: Stage, situation: Situation, words: string) {
  const body = bodyOf(words)
  const picture = situation === 'draft' ? pictures.hidden : pictures.shown
  if (situation !== 'draft' && situation !== 'published') return body
  const upload = {
    type: 'upload',
    version: 3,
    format: '',
    id: '665f0c2ab7a3f5d0c1e2d3f4',
    fields: {},
    relationTo: 'media',
    value: picture.id,
  }
  return { root: { ...body.root, children: [...body.root.children, upload] } }
}

function wayOf({ room, people, secrets }: Stage, { text, language, name }: Subject) {
  const owner = language === 'en' ? people.analyst : people.translator
  return { room, people, text, owner, notes: () => secrets.plant(`step note ${name}`, team) }
}

/** Other words for what was printed; a correction makes them known, a revision does not yet. */
function rewriting({ room, people, secrets }: Stage, subject: Subject, situation: Situation) {
  const known = situation === 'corrected' ? actors : team
  return () =>
    room.payload.update({
      collection: 'texts',
      id: subject.text,
      data: {
        title: secrets.plant(`new title ${subject.name}`, known),
        lead: secrets.plant(`new lead ${subject.name}`, known),
        reason: secrets.plant(`new reason ${subject.name}`, known),
        body: bodyOf(secrets.plant(`new body ${subject.name}`, known)),
      },
      user: subject.language === 'en' ? people.analyst : people.translator,
      overrideAccess: true,
      depth: 0,
    })
}
