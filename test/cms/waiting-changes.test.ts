import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerChange } from '../../src/cms/actions/answer-change'
import type { Issue, User } from '../../src/payload-types'
import { makeAnalyst, makeCommentary, makeText } from '../support/make'
import { bodyWith, uploadPicture } from '../support/picture'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let issue: Issue

beforeAll(async () => {
  room = await openStaffedNewsroom()
  issue = await room.issueOf('2031-05-05')
})

afterAll(() => room.close())

const nameOf = async (id: string, locale = 'en', as: User | null = null) => {
  const { body } = await room.ask('GET', `/analysts/${id}?locale=${locale}`, { as })
  return body.name
}
const rename = (id: string, as: User, name: string, locale = 'en') =>
  room.ask('PATCH', `/analysts/${id}?locale=${locale}`, { as, body: { name } })
const waiting = async (id: string, as: User) => {
  const { body } = await room.ask('GET', `/analysts/${id}/waiting`, { as })
  return body.changes as { id: string; answers: string[]; to: string }[]
}
const answer = (id: string, as: User, change: string | undefined, given: string, note?: string) =>
  room.ask('POST', `/analysts/${id}/waiting`, { as, body: { change, answer: given, note } })

describe('A name', () => {
  test('that no reader knows is simply stored', async () => {
    const { status, body } = await rename(room.byline.id, room.editor, 'Mira S.')
    expect(status).toBe(200)
    expect(body.message).not.toContain('Waiting')
    expect(await nameOf(room.byline.id, 'en', room.editor)).toBe('Mira S.')
  })

  test('that a text was approved with waits already', async () => {
    const text = await room.text(await room.commentary({ issue }))
    await room.bring(text, 'approved')
    const { status, body } = await rename(room.byline.id, room.editor, 'Another Name')
    expect([status, body.waiting]).toEqual([200, [{ field: 'name', language: 'en' }]])
    expect(await nameOf(room.byline.id, 'en', room.editor)).toBe('Mira S.')
    const [change] = await waiting(room.byline.id, room.second)
    await answer(room.byline.id, room.second, change?.id, 'no')
    expect((await room.release(issue)).status).toBe(200)
  })

  test('that readers know stays until a second person says yes', async () => {
    const id = room.byline.id
    const { status, body } = await rename(id, room.editor, 'Mira Solen')
    expect(status).toBe(200)
    expect(body.message).toContain('Name or pen name (English)')
    expect(await nameOf(id)).toBe('Mira S.')
    const [change] = await waiting(id, room.editor)
    expect(change).toMatchObject({ from: 'Mira S.', to: 'Mira Solen', answers: ['withdraw'] })
    expect((await answer(id, room.editor, change?.id, 'yes')).status).toBe(403)
    expect((await answer(id, room.analyst, change?.id, 'yes')).status).toBe(403)
    expect((await answer(id, room.translator, change?.id, 'override', 'now')).status).toBe(403)
    expect(await nameOf(id)).toBe('Mira S.')
    expect((await answer(id, room.second, change?.id, 'yes')).status).toBe(200)
    expect(await nameOf(id)).toBe('Mira Solen')
    expect((await answer(id, room.second, change?.id, 'yes')).status).toBe(404)
    expect(await waiting(id, room.second)).toEqual([])
  })

  test('that readers have while their release is not yet followed to its end waits, too', async () => {
    const id = room.byline.id
    const mark = (isPublic: boolean) =>
      room.payload.db.updateOne({ collection: 'analysts', id, data: { isPublic } })
    await mark(false)
    const { body } = await rename(id, room.editor, 'In between')
    expect(body.waiting).toHaveLength(1)
    await mark(true)
    const [change] = await waiting(id, room.editor)
    await answer(id, room.editor, change?.id, 'withdraw')
  })

  test('is asked for in each language by itself, also where it had none', async () => {
    const id = room.byline.id
    await rename(id, room.editor, 'Міра Солен', 'be')
    await rename(id, room.second, 'Мира Солен', 'ru')
    expect(await nameOf(id, 'be')).toBeFalsy()
    const [belarusian, russian] = await waiting(id, room.admin)
    expect([belarusian?.to, russian?.to]).toEqual(['Міра Солен', 'Мира Солен'])
    expect((await answer(id, room.second, belarusian?.id, 'yes')).status).toBe(200)
    expect(await nameOf(id, 'be')).toBe('Міра Солен')
    expect(await nameOf(id, 'ru')).toBeFalsy()
    expect((await answer(id, room.second, russian?.id, 'yes')).status).toBe(403)
    expect((await answer(id, room.second, russian?.id, 'withdraw')).status).toBe(200)
    expect(await nameOf(id, 'ru')).toBeFalsy()
    expect(await nameOf(id)).toBe('Mira Solen')
  })

  test('that is asked for in all languages at once, or for many at once, does not slip through', async () => {
    const id = room.byline.id
    const biography = { en: 'One.', be: 'Адно.', ru: 'Одно.' }
    const all = await room.ask('PATCH', `/analysts/${id}?locale=all`, {
      ...{ as: room.editor, body: { biography } },
    })
    expect(all).toMatchObject({ status: 400 })
    const many = await room.ask('PATCH', `/analysts?where[id][in]=${id}`, {
      ...{ as: room.editor, body: { name: 'Many' } },
    })
    expect(many.status).toBe(200)
    expect(await nameOf(id)).toBe('Mira Solen')
    const [change] = await waiting(id, room.editor)
    expect((await answer(id, room.editor, change?.id, 'withdraw')).status).toBe(200)
  })

  test('that another one is asked for has the newest wait, which whoever read the older does not know', async () => {
    const id = room.byline.id
    await rename(id, room.editor, 'Mira One')
    const [older] = await waiting(id, room.second)
    await rename(id, room.second, 'Mira Two')
    const [newer, ...others] = await waiting(id, room.editor)
    expect(newer?.to).toBe('Mira Two')
    expect(others).toEqual([])
    expect((await answer(id, room.admin, older?.id, 'yes')).status).toBe(404)
    expect((await answer(id, room.second, newer?.id, 'yes')).status).toBe(403)
    // Asked for once more by somebody else, it is still hers.
    await rename(id, room.editor, 'Mira Two')
    expect((await answer(id, room.editor, newer?.id, 'yes')).status).toBe(200)
    expect(await nameOf(id)).toBe('Mira Two')
  })

  test('that changed meanwhile is not replaced by what was asked for before', async () => {
    const id = room.byline.id
    await rename(id, room.editor, 'Mira Three')
    const [change] = await waiting(id, room.second)
    // The system writes by its own door.
    await room.payload.update({ collection: 'analysts', id, data: { name: 'Mira Four' } })
    expect(await nameOf(id)).toBe('Mira Four')
    expect(await waiting(id, room.second)).toMatchObject([{ isOld: true, answers: ['no'] }])
    expect((await answer(id, room.second, change?.id, 'yes')).status).toBe(409)
    expect(await nameOf(id)).toBe('Mira Four')
    expect((await answer(id, room.second, change?.id, 'no')).status).toBe(200)
  })

  test('is stored with what else was changed, of which readers see nothing', async () => {
    const { section } = room
    const body = { name: 'Power', isRetired: true }
    await room.ask('PATCH', `/sections/${section.id}`, { as: room.editor, body })
    const seen = await room.ask('GET', `/sections/${section.id}`)
    expect(seen.body.name).toBe('The ruling house')
    const { changes } = (
      await room.ask('GET', `/sections/${section.id}/waiting`, { as: room.admin })
    ).body as { changes: { id: string }[] }
    expect(changes).toHaveLength(2)
    for (const { id } of changes)
      await room.ask('POST', `/sections/${section.id}/waiting`, {
        ...{ as: room.second, body: { change: id, answer: 'yes' } },
      })
    expect((await room.ask('GET', `/sections/${section.id}`)).body.name).toBe('Power')
  })

  test('is given its address under the same rule, and not one that another has', async () => {
    const other = await makeAnalyst(room.payload, 'Taken Address')
    const id = room.byline.id
    await room.ask('PATCH', `/analysts/${id}`, { as: room.editor, body: { slug: other.slug } })
    const [change] = await waiting(id, room.second)
    expect(await answer(id, room.second, change?.id, 'yes')).toMatchObject({ status: 409 })
    expect(await waiting(id, room.second)).toHaveLength(1)
    await answer(id, room.editor, change?.id, 'withdraw')
  })

  test('says in the log who asked and who said yes, and keeps what readers never saw out of it', async () => {
    const { docs } = await room.payload.find({
      collection: 'audit-entries',
      where: { subject: { equals: `analysts:${room.byline.id}` } },
      ...{ sort: 'seq', pagination: false, overrideAccess: true },
    })
    const told = docs.map(({ actorName, from, note, step, to }) => [
      step,
      actorName,
      note,
      from,
      to,
    ])
    expect(told).toContainEqual(['askChange', 'Ed Itor', 'name (en)', null, null])
    expect(told).toContainEqual([
      ...['acceptChange', 'Sec Ond', 'name (en)', 'Mira S.', 'Mira Solen'],
    ])
    expect(JSON.stringify(docs)).not.toContain('Another Name')
    const steps = docs.map(({ step }) => step)
    // Plain saves: before anybody knew the name, by the system, and of nothing that did not wait yet.
    expect(steps.filter((step) => step === 'changed')).toHaveLength(3)
  })

  test('is answered once, whoever answers at the same moment', async () => {
    const id = room.byline.id
    await rename(id, room.editor, 'Mira Five')
    const [change] = await waiting(id, room.second)
    const statuses = await Promise.all([
      ...[room.second, room.admin].map((as) => answer(id, as, change?.id, 'yes')),
      answer(id, room.editor, change?.id, 'withdraw'),
    ])
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    const { docs } = await room.payload.find({
      collection: 'audit-entries',
      where: { ref: { equals: change?.id } },
      ...{ pagination: false, overrideAccess: true },
    })
    expect(docs).toHaveLength(2)
  })

  test('that is withdrawn at the very moment of a yes, on another server, is seen or is gone, and not both', async () => {
    const id = room.byline.id
    for (const name of ['Mira Six', 'Mira Seven', 'Mira Eight']) {
      await rename(id, room.editor, name)
      const [waits] = await waiting(id, room.second)
      const say = (as: User, given: 'yes' | 'withdraw') =>
        answerChange(room.payload, as, {
          ...{ subject: { slug: 'analysts', id }, change: waits?.id ?? '', note: '' },
          answer: given,
        })
      // Not through the API, which lets one request about a document wait for another.
      const [yes, withdrawn] = await Promise.all([
        say(room.second, 'yes'),
        say(room.editor, 'withdraw'),
      ])
      expect([yes.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
      expect((await nameOf(id)) === name).toBe(yes.ok)
    }
  })

  test('is told nobody but the desk while it waits', async () => {
    const id = room.byline.id
    await rename(id, room.editor, 'A Real Name')
    for (const as of [null, room.analyst, room.translator]) {
      const { status } = await room.ask('GET', `/analysts/${id}/waiting`, { as })
      expect([401, 404]).toContain(status)
    }
    for (const as of [null, room.analyst, room.translator, room.editor]) {
      const { body } = await room.ask('GET', `/analysts/${id}?showHiddenFields=true`, { as })
      expect(JSON.stringify(body)).not.toContain('A Real Name')
    }
  })
})

describe('The words of a picture that readers know', () => {
  test('wait, and with a yes the texts that were approved with the old ones are read again', async () => {
    const issue = await room.issueOf('2031-09-01')
    const picture = await uploadPicture(room, room.analyst)
    const body = bodyWith(picture)
    const bringOne = async (title: string) => {
      const text = await room.text(await room.commentary({ issue }), { title, body })
      return room.bring(text, 'approved')
    }
    await bringOne('Rye this year')
    expect((await room.release(issue)).status).toBe(200)
    const next = await bringOne('Rye next year')
    const at = `/media/${picture.id}`
    await room.ask('PATCH', at, { as: room.editor, body: { alt: 'A field of wheat.' } })
    const alt = async () => (await room.ask('GET', at, {})).body.alt
    expect([await alt(), (await room.look(next)).state]).toEqual(['A field of rye.', 'approved'])
    const { body: told } = await room.ask('GET', `${at}/waiting`, { as: room.second })
    const [change] = told.changes as { id: string }[]
    const yes = { change: change?.id, answer: 'yes' }
    expect((await room.ask('POST', `${at}/waiting`, { as: room.second, body: yes })).status).toBe(
      200,
    )
    expect([await alt(), (await room.look(next)).state]).toEqual(['A field of wheat.', 'draft'])
    // Whoever said yes has written nothing, nor has whoever asked: two people have read it.
    for (const step of ['submit', 'review', 'approve'] as const)
      expect((await room.step(next, step, room.second)).status, step).toBe(200)
  })

  test('wait for a portrait as soon as its byline is known, or is to get it', async () => {
    const byline = await makeAnalyst(room.payload, 'Vera Tolm')
    const [portrait, next] = [
      await uploadPicture(room, room.analyst),
      await uploadPicture(room, room.analyst),
    ]
    const photo = (id: string) =>
      room.ask('PATCH', `/analysts/${byline.id}`, { as: room.editor, body: { photo: id } })
    const caption = async (id: string, alt: string) =>
      (await room.ask('PATCH', `/media/${id}`, { as: room.editor, body: { alt } })).body.waiting
    await photo(portrait.id)
    expect(await caption(portrait.id, 'A woman.')).toBeUndefined()
    const issue = await room.issueOf('2031-09-08')
    const vera = await room.hire('analyst', 'Vera T.', { analyst: byline.id })
    const facts = { issue, section: room.section, analyst: byline }
    const commentary = await makeCommentary(room.payload, vera, facts)
    await room.bring(await makeText(room.payload, vera, commentary), 'approved')
    expect(await caption(portrait.id, 'Somebody else.')).toHaveLength(1)
    expect(await caption(next.id, 'A woman by a river.')).toBeUndefined()
    await photo(next.id)
    expect(await caption(next.id, 'Somebody else.')).toHaveLength(1)
  })

  test('are the writer’s own when an administrator shows them alone', async () => {
    const issue = await room.issueOf('2031-09-15')
    const picture = await uploadPicture(room, room.analyst)
    const words = { title: 'Barley', body: bodyWith(picture) }
    await room.bring(await room.text(await room.commentary({ issue }), words), 'approved')
    expect((await room.release(issue)).status).toBe(200)
    const at = `/media/${picture.id}`
    await room.ask('PATCH', at, { as: room.admin, body: { alt: 'A field of oats.' } })
    const { body } = await room.ask('GET', `${at}/waiting`, { as: room.admin })
    const [change] = body.changes as { id: string }[]
    const alone = { change: change?.id, answer: 'override', note: 'It names somebody.' }
    expect((await room.ask('POST', `${at}/waiting`, { as: room.admin, body: alone })).status).toBe(
      200,
    )
    const next = await room.text(await room.commentary({ issue }), { ...words, title: 'Oats' })
    await room.bring(next, 'inReview')
    expect((await room.step(next, 'approve', room.admin)).status).toBe(403)
    expect((await room.step(next, 'approve', room.second)).status).toBe(200)
  })
})

test('Whoever says yes is shown all of it: every word, where links lead, and a portrait in each language', async () => {
  const id = room.byline.id
  const long = `${'The valley is wide. '.repeat(40)}The end is new.`
  const link = (url: string) => ({
    ...{ type: 'link', version: 3, fields: { linkType: 'custom', newTab: false, url } },
    children: [{ type: 'text', text: 'here', format: 0, version: 1 }],
  })
  const about = (url: string) => ({
    root: { type: 'root', children: [{ type: 'paragraph', version: 1, children: [link(url)] }] },
  })
  await room.ask('PATCH', `/analysts/${id}`, { as: room.editor, body: { biography: long } })
  expect((await waiting(id, room.second)).map(({ to }) => to)).toContain(long)
  const settings = '/globals/site-settings'
  await room.ask('POST', settings, {
    ...{ as: room.admin, body: { about: { body: about('https://one.example/') } } },
  })
  const told = await room.ask('GET', `${settings}/waiting`, { as: room.second })
  expect(JSON.stringify(told.body)).toContain('https://one.example/')
  const picture = await uploadPicture(room, room.editor, { alt: 'A woman.', credit: 'By Ann' })
  await room.ask('PATCH', `/media/${picture.id}?locale=be`, {
    ...{ as: room.editor, body: { alt: 'Жанчына.' } },
  })
  await room.ask('PATCH', `/analysts/${id}`, { as: room.editor, body: { photo: picture.id } })
  const shown = JSON.stringify(await waiting(id, room.second))
  for (const words of ['A woman.', 'By Ann', 'Жанчына.']) expect(shown).toContain(words)
})
