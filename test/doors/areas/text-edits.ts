import { mayEditWords } from '../../../src/domain/workflow'
import { bodyOf } from '../../support/make'
import { type Attempt, granted, refused } from '../attempt'
import { forgedStanding, forgedWords } from '../bodies'
import { inRotation } from '../in-rotation'
import type { Knocking } from '../knocking'
import { type ActorName, actors, isStaff } from '../people'
import type { Subject } from '../stage'
import { changesOf } from '../who-may-change'
import type { World } from '../world'

const allFlags = [
  '?draft=true',
  '?draft=false&overrideAccess=true',
  '?autosave=true&draft=true',
  '?publishSpecificLocale=en',
  '?publishAllLocales=true&overrideLock=true',
  '?unpublishAllLocales=true',
  '?trash=true&locale=all',
]

/** In every state, a save changes words only for those whose turn it is, and a state for nobody. */
export async function textEdits(world: World, knocking: Knocking): Promise<void> {
  for (const [place, subject] of world.subjects.entries())
    for (const [turn, as] of actors.entries())
      for (const attempt of attemptsOn(world, subject, as, inRotation(allFlags, 3, place + turn)))
        await knocking.knock({ ...attempt, may: changesOf(world, as), mayFail: isStaff(as) })
}

function attemptsOn(
  world: World,
  subject: Subject,
  as: ActorName,
  flags: readonly string[],
): Attempt[] {
  const { text, language } = subject
  const { people, subjects } = world
  const elsewhere = subjects.find((subject) => subject.name === 'foreign en')
  const bodies = [
    { ...forgedWords, ...forgedStanding, _status: 'published' },
    { state: 'approved', _status: 'published', deletedAt: '2031-03-09T12:00:00.000Z' },
    { author: people.admin.id, translator: people.idleTranslator.id, translatedFrom: null },
    { commentary: elsewhere?.commentary, language: language === 'en' ? 'ru' : 'en' },
    { body: bodyOf('Forged.', 'Twice.'), contributors: [people.admin.id], author: people.admin.id },
  ]
  const method = 'PATCH'
  const path = `/texts/${text}`
  const judge = mayWrite(subject, as) ? granted : refused
  return [
    { as, method, path, body: { title: 'Forged' }, judge },
    ...bodies.map((body) => ({ as, method, path, body })),
    ...flags.map((flag) => ({
      ...{ as, method, path: path + flag, judge },
      body: { title: 'Forged', _status: 'published', state: 'published' },
    })),
    {
      as,
      method,
      path: `/texts?where[id][equals]=${text}`,
      body: { ...forgedWords, ...forgedStanding },
    },
    { as, method: 'POST', path: `${path}/duplicate`, body: { language: 'ru', state: 'approved' } },
    { as, method: 'PUT', path, body: forgedWords },
  ]
}

function mayWrite({ state, owners }: Subject, as: ActorName): boolean {
  const role = as === 'editor' || as === 'admin' ? as : 'analyst'
  return isStaff(as) && mayEditWords(state, { role, isOwner: owners.includes(as) })
}
