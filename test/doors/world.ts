import { locales } from '../../src/domain/locale'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { makeForeignTexts } from './foreign-texts'
import { furnish } from './furniture'
import { keepHiddenRows } from './hidden-rows'
import { type ActorName, actors, atDesk, type PersonName, staff } from './people'
import { Secrets } from './secrets'
import { type Server, serve } from './server'
import { makeSpares, type Spares } from './spares'
import type { Stage, Subject } from './stage'
import { makeSubjects } from './subjects'
import { type Seers, seersOf } from './who-may-see'
import { watchWrites } from './writes'

/** A newsroom with something in every state, everything secret marked, and a port to knock at. */
export type World = Stage & {
  server: Server
  subjects: readonly Subject[]
  seers: Seers
  spare: Spares
  /** A change of a byline that readers know, which the editor asked for, by its id. */
  waiting: string
  /** How many promises failed with nobody waiting for them, which can end a process. */
  rejections: () => number
  /** The places that were written to since this was last asked. */
  written: () => Set<string>
  tokens: Readonly<Record<PersonName, string>>
}

export async function openWorld(): Promise<World> {
  const room = await openNewsroom()
  const secrets = new Secrets()
  const stage = await furnish(room, secrets)
  const subjects = [...(await makeSubjects(stage)), ...(await makeForeignTexts(stage))]
  const spare = await makeSpares(stage)
  await rewriteReleased(stage)
  await nameSite(stage)
  const waiting = await askForName(stage)
  const tokens = await logIn(room, stage)
  await keepHiddenRows(room.payload, stage.people, subjects, secrets)
  const seers = await seersOf(room.payload, { ...stage, subjects })
  keepFileNames(stage, seers)
  return {
    ...stage,
    subjects,
    seers,
    spare,
    waiting,
    tokens,
    written: watchWrites(room.payload),
    rejections: countRejections(),
    server: await serve(),
  }
}

/** The words of the publication, so that there is something to change. */
async function nameSite({ room, secrets }: Stage): Promise<void> {
  const name = secrets.plant('name of the publication', actors)
  await room.payload.updateGlobal({
    ...{ slug: 'site-settings', data: { name, tagline: name }, overrideAccess: true },
  })
}

/** A name that readers do not see, because no second person has said yes to it. */
async function askForName({ bylines, people, room, secrets }: Stage): Promise<string> {
  const path = `/analysts/${bylines.analyst.id}`
  const body = { name: secrets.plant('pen name that waits', atDesk) }
  await room.ask('PATCH', path, { as: people.editor, body })
  const asked = await room.ask('GET', `${path}/waiting`, { as: people.admin })
  const [change] = asked.body.changes as { id: string }[]
  if (!change) throw new Error('A name was to wait.')
  return change.id
}

/** The words of an issue stand as its release printed them, whatever is written later. */
async function rewriteReleased({ room, secrets, issues }: Stage): Promise<void> {
  for (const locale of locales)
    await room.payload.update({
      collection: 'issues',
      id: issues.released.id,
      locale,
      data: { editorsNote: secrets.plant(`later note ${locale}`, staff) },
      overrideAccess: true,
    })
}

async function logIn(room: Newsroom, { people }: Stage): Promise<World['tokens']> {
  const names = Object.keys(people) as PersonName[]
  const entries = await Promise.all(
    names.map(async (name) => {
      const { body } = await room.ask('GET', '/users/me', { as: people[name] })
      return [name, String(body.token)] as const
    }),
  )
  return Object.fromEntries(entries) as World['tokens']
}

function keepFileNames({ pictures, secrets }: Stage, seers: Seers): void {
  for (const picture of Object.values(pictures)) {
    const stem = picture.filename?.replace(/\.\w+$/, '')
    const who: readonly ActorName[] = seers.get('media')?.get(picture.id) ?? actors
    secrets.keep(stem, 'file name', who)
  }
}

function countRejections(): () => number {
  let rejections = 0
  process.on('unhandledRejection', () => {
    rejections += 1
  })
  return () => rejections
}
