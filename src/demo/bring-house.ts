import type { Payload } from 'payload'
import { locales } from '../domain/locale'
import { bodyOf } from './bodies'
import { bringPictures } from './bring-pictures'
import type { DemoAnalyst, Demonstration, DemoPerson } from './demonstration'
import { freshPassword, type LogIn } from './log-ins'
import { adminOf, as, type Colleague, idIn, type Newsroom } from './newsroom'

/**
 * Opens the house: accounts with fresh passwords, pictures, bylines, sections, the words of the
 * site. What stands here before the first issue.
 */
export async function bringHouse(
  payload: Payload,
  demonstration: Demonstration,
  done: (what: 'person' | 'picture') => void,
): Promise<{ room: Newsroom; logIns: LogIn[] }> {
  const logIns: LogIn[] = []
  const room = await emptyRoom(payload, demonstration)
  const hire = async (isMeant: (person: DemoPerson) => boolean) => {
    for (const person of demonstration.people.filter(isMeant)) {
      const password = freshPassword()
      logIns.push({ ...person, password })
      room.people.push(await hired(room, person, password))
      done('person')
    }
  }
  await hire(({ role }) => role === 'admin')
  await hire(({ role, analyst }) => role !== 'admin' && analyst === undefined)
  await bringSections(room)
  await bringPictures(room, () => done('picture'))
  for (const analyst of demonstration.analysts) await bringAnalyst(room, analyst)
  await hire(({ role, analyst }) => role !== 'admin' && analyst !== undefined)
  await bringSite(room)
  return { room, logIns }
}

async function emptyRoom(payload: Payload, demonstration: Demonstration): Promise<Newsroom> {
  const { docs } = await payload.find({
    collection: 'verdicts',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const ids = () => new Map<string, string>()
  return {
    ...{ payload, demonstration, people: [], pictures: ids(), sections: ids(), analysts: ids() },
    ...{ issues: ids(), commentaries: ids(), texts: ids() },
    verdicts: new Map(docs.map(({ value, id }) => [value, id])),
  }
}

/** The first account is made by nobody, as in every newsroom; the others by its owner. */
async function hired(room: Newsroom, person: DemoPerson, password: string): Promise<Colleague> {
  const { role, name, email, languages, analyst } = person
  const account = await room.payload.create({
    collection: 'users',
    data: {
      ...{ role, name, email, languages, password },
      analyst: analyst === undefined ? null : idIn(room.analysts, analyst),
    },
    ...(room.people.length === 0 ? { overrideAccess: true, depth: 0 } : as(adminOf(room))),
  })
  return { ...person, account: { ...account, collection: 'users' } }
}

async function bringSections(room: Newsroom): Promise<void> {
  for (const [index, { slug, name }] of room.demonstration.sections.entries()) {
    const { id } = await room.payload.create({
      collection: 'sections',
      data: { slug, name: name.en, position: (index + 1) * 10 },
      locale: 'en',
      ...as(adminOf(room)),
    })
    for (const locale of ['be', 'ru'] as const)
      await room.payload.update({
        ...{ collection: 'sections', id, locale, data: { name: name[locale] } },
        ...as(adminOf(room)),
      })
    room.sections.set(slug, id)
  }
}

async function bringAnalyst(room: Newsroom, analyst: DemoAnalyst): Promise<void> {
  const { slug, name, biography, portrait } = analyst
  const words = (locale: 'en' | 'be' | 'ru') => ({
    name: name[locale],
    biography: biography[locale],
  })
  const { id } = await room.payload.create({
    collection: 'analysts',
    data: { slug, photo: idIn(room.pictures, portrait), ...words('en') },
    locale: 'en',
    ...as(adminOf(room)),
  })
  for (const locale of ['be', 'ru'] as const)
    await room.payload.update({
      ...{ collection: 'analysts', id, locale, data: words(locale) },
      ...as(adminOf(room)),
    })
  room.analysts.set(slug, id)
}

async function bringSite(room: Newsroom): Promise<void> {
  const { site, pages } = room.demonstration
  const linked = { pieces: new Map(), from: null }
  for (const locale of locales) {
    const said = pages
      .filter(({ language }) => language === locale)
      .map(({ name, ...page }) => {
        const body = bodyOf(page, locale, linked, null)
        if (!body.ok) throw new Error(`${page.file} was not checked.`)
        return [name, { title: page.title, lead: page.lead, body: body.value }] as const
      })
    await room.payload.updateGlobal({
      slug: 'site-settings',
      data: {
        ...Object.fromEntries(Object.entries(site).map(([key, words]) => [key, words[locale]])),
        ...Object.fromEntries(said),
      },
      locale,
      ...as(adminOf(room)),
    })
  }
}
