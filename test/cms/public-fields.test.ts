import type { FlattenedField, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLocalized } from '../../src/cms/field-at'
import { publicFields, waitingFieldsOf } from '../../src/cms/public-fields'
import { withValueAt } from '../../src/cms/value-at'
import type { Media } from '../../src/payload-types'
import { bodyOf, makeAnalyst, verdictId } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let portrait: Media
let another: Media

beforeAll(async () => {
  room = await openStaffedNewsroom()
  portrait = await upload('A woman at a window.')
  another = await upload('A man at a door.')
  const photo = { photo: portrait.id, biography: 'Writes of valleys.' }
  await room.payload.update({ collection: 'analysts', id: room.byline.id, data: photo })
  await room.ask('POST', '/globals/site-settings', {
    ...{ as: room.admin, body: { name: 'The Review', about: { body: bodyOf('We write.') } } },
  })
  const issue = await room.issueOf('2031-06-02')
  await room.bring(await room.text(await room.commentary({ issue })), 'approved')
  expect((await room.release(issue)).status).toBe(200)
})

afterAll(() => room.close())

async function upload(alt: string): Promise<Media> {
  const bytes = await sharp({
    create: { width: 60, height: 40, channels: 3, background: '#7a8a5c' },
  })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'field.jpg')
  form.set('_payload', JSON.stringify({ alt }))
  return (await room.ask('POST', '/media', { as: room.editor, form })).body.doc as Media
}

/** What the system keeps in every document, and the screens that stand among fields. */
const kept = ['id', 'createdAt', 'updatedAt', 'revision', 'entries', 'unlogged', 'isUnlogged']
const ofWaiting = ['waiting', 'isWaiting']

type Owner = SanitizedCollectionConfig | SanitizedGlobalConfig

function pathsIn(fields: readonly FlattenedField[], decided: readonly string[]): string[] {
  return fields.flatMap((field) =>
    'flattenedFields' in field && !decided.includes(field.name)
      ? pathsIn(field.flattenedFields, []).map((path) => `${field.name}.${path}`)
      : field.name,
  )
}

function owners(): Owner[] {
  const { collections, globals } = room.payload.config
  return [...collections, ...globals].filter(({ slug }) => !slug.startsWith('payload-'))
}

function decidedIn(slug: string): string[] {
  const ways = publicFields[slug]
  return typeof ways === 'object' ? Object.keys(ways) : []
}

describe('What readers may see', () => {
  test('was decided about for every field of every collection and global', () => {
    const undecided = owners().flatMap(({ flattenedFields, slug }) => {
      if (publicFields[slug] === undefined) return [slug]
      if (typeof publicFields[slug] === 'string') return []
      const decided = decidedIn(slug)
      return pathsIn(flattenedFields, decided)
        .filter((path) => ![...kept, ...ofWaiting, ...decided].includes(path))
        .map((path) => `${slug}.${path}`)
    })
    expect(undecided).toEqual([])
  })

  test('names no field that is not there', () => {
    const slugs = owners().map(({ slug }) => slug)
    expect(Object.keys(publicFields).filter((slug) => !slugs.includes(slug as never))).toEqual([])
    const gone = owners().flatMap(({ flattenedFields, slug }) => {
      const decided = decidedIn(slug)
      const paths = pathsIn(flattenedFields, decided)
      return decided.filter((path) => !paths.includes(path)).map((path) => `${slug}.${path}`)
    })
    expect(gone).toEqual([])
  })

  test('is what the public API gives, and nothing that was called the desk’s', async () => {
    const places = ['analysts', 'sections', 'verdicts', 'media', 'issues', 'publications']
    const shown: string[] = []
    for (const slug of places) {
      const { body } = await room.ask('GET', `/${slug}`)
      const [doc] = body.docs as object[]
      expect(doc, slug).toBeDefined()
      const ways = publicFields[slug]
      for (const field of Object.keys(doc ?? {}).filter((name) => name !== 'id'))
        if (typeof ways === 'object' && ways[field] === 'desk') shown.push(`${slug}.${field}`)
        else if (typeof ways === 'object' && ways[field] === undefined)
          shown.push(`${slug}.${field}`)
    }
    expect(shown).toEqual([])
    for (const [slug, way] of Object.entries(publicFields))
      if (way === 'desk' || way === 'leads')
        expect([401, 403, 404], slug).toContain((await room.ask('GET', `/${slug}`)).status)
  })
})

/** A value of each kind that readers would notice. */
function otherValue(field: string): unknown {
  if (field.endsWith('body')) return bodyOf('Somebody else writes here now.')
  if (field === 'position') return 7
  if (field === 'isRetired') return true
  if (field === 'photo') return another.id
  if (field === 'slug') return 'somebody-else'
  return 'Somebody else'
}

describe('A field that readers see live', () => {
  test('stays as it is for them until a second person says yes, in every language', async () => {
    const verdict = await verdictId(room.payload, 'same')
    const places: Record<string, string> = {
      analysts: `/analysts/${room.byline.id}`,
      sections: `/sections/${room.section.id}`,
      verdicts: `/verdicts/${verdict}`,
      media: `/media/${portrait.id}`,
      'site-settings': '/globals/site-settings',
    }
    const slugs = Object.keys(publicFields).filter((slug) => waitingFieldsOf(slug).length > 0)
    expect(slugs.toSorted()).toEqual(Object.keys(places).toSorted())
    const walked: string[] = []
    for (const slug of slugs)
      for (const field of waitingFieldsOf(slug))
        for (const locale of isLocalized(room.payload, slug, field) ? ['be', 'en'] : ['en']) {
          walked.push(`${slug}.${field} (${locale})`)
          await holds(places[slug] ?? '', field, locale)
        }
    expect(walked.length).toBeGreaterThan(25)
  })

  test('is asked for by many at once without one of them being lost', async () => {
    const { id } = await makeAnalyst(room.payload, 'Known to all')
    await room.payload.update({ collection: 'analysts', id, data: { isPublic: true } })
    const asked = ['be', 'ru', 'en'].map((locale, index) =>
      room.ask('PATCH', `/analysts/${id}?locale=${locale}`, {
        ...{ as: index % 2 ? room.editor : room.second, body: { name: `Name in ${locale}` } },
      }),
    )
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200])
    const { body } = await room.ask('GET', `/analysts/${id}/waiting`, { as: room.admin })
    expect(body.changes).toHaveLength(3)
  })
})

/** One person changes it and readers see nothing of that; another says yes and they do. */
async function holds(place: string, field: string, locale: string): Promise<void> {
  const seen = async () =>
    JSON.stringify((await room.ask('GET', `${place}?locale=${locale}&depth=0`)).body)
  const isGlobal = place.startsWith('/globals')
  const before = await seen()
  const saved = await room.ask(isGlobal ? 'POST' : 'PATCH', `${place}?locale=${locale}`, {
    ...{ as: room.admin, body: withValueAt({}, field, otherValue(field)) },
  })
  const what = `${place} ${field} ${locale}: ${JSON.stringify(saved.body)}`
  expect(saved.status, what).toBe(200)
  expect(withoutTime(await seen()), what).toBe(withoutTime(before))
  const { body } = await room.ask('GET', `${place}/waiting`, { as: room.editor })
  const [change] = body.changes as { id: string }[]
  const say = (as: typeof room.admin, answer: string) =>
    room.ask('POST', `${place}/waiting`, { as, body: { change: change?.id, answer } })
  expect((await say(room.admin, 'yes')).status, what).toBe(403)
  expect(withoutTime(await seen()), what).toBe(withoutTime(before))
  expect((await say(room.editor, 'yes')).status, what).toBe(200)
  if (field !== 'isRetired') expect(withoutTime(await seen()), what).not.toBe(withoutTime(before))
}

/** When something was stored last is no word that readers see. */
function withoutTime(body: string): string {
  return body.replace(/"(updatedAt|createdAt)":"[^"]*"/g, '')
}
