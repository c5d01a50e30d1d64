import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSite } from '../../src/cms/read/site'
import { readStandingPage } from '../../src/cms/read/standing-page'
import type { Locale } from '../../src/domain/locale'
import { bodyOf, makeSection } from '../support/make'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

function settle(locale: Locale, body: object) {
  return room.ask('POST', `/globals/site-settings?locale=${locale}`, { as: room.admin, body })
}

function bodyWith(part: { type: string; version: number; [more: string]: unknown }) {
  const body = bodyOf('Write to')
  body.root.children.push(part)
  return body
}

const link = (url: string, type = 'link') =>
  bodyWith({ type, version: 1, fields: { url, linkType: 'custom' }, children: [] })

const about = (locale: Locale) => readStandingPage(room.payload, locale, 'about')

describe('A page beside the issues', () => {
  test('is there as soon as a language has its words, and names the languages', async () => {
    expect(await about('en')).toBeNull()
    await settle('en', { about: { title: 'About us', body: bodyOf('', '  ') } })
    expect(await about('en')).toBeNull()
    expect((await readSite(room.payload, 'en')).pages).toEqual([])
    await settle('be', { about: { title: 'Пра нас', lead: 'Коратка.', body: bodyOf('Мы пішам.') } })
    expect(await about('ru')).toMatchObject({
      title: { text: 'About us', lang: 'en' },
      lead: { text: 'Коратка.', lang: 'be' },
      lang: 'be',
      languages: ['be'],
    })
    await settle('ru', { about: { body: bodyOf('Мы пишем.') } })
    const russian = await about('ru')
    expect(russian).toMatchObject({ lang: 'ru', languages: ['be', 'ru'] })
    expect(JSON.stringify(russian?.body)).toContain('Мы пишем.')
    expect(JSON.stringify(russian?.body)).not.toContain('Мы пішам.')
  })

  test('is called like the publication while it has no title', async () => {
    await settle('en', { name: 'The Vellany Review', method: { body: bodyOf('Two people read.') } })
    const title = { text: 'The Vellany Review', lang: 'en' }
    expect(await readStandingPage(room.payload, 'ru', 'method')).toMatchObject({ title })
    const { pages } = await readSite(room.payload, 'be')
    expect(pages).toEqual([
      { name: 'about', title: { text: 'Пра нас', lang: 'be' } },
      { name: 'method', title },
    ])
  })

  test.each(['javascript:alert(1)', 'https:\\\\example.org', ' data:text/html,x'])(
    'has no link to %s',
    async (url) => {
      const before = await about('en')
      for (const page of ['about', 'method'])
        expect((await settle('en', { [page]: { body: link(url) } })).status).toBe(400)
      expect(await about('en')).toEqual(before)
      const safe = await settle('en', { about: { body: link('https://example.org/') } })
      expect(safe.status).toBe(200)
    },
  )

  test.each([
    ['a link made while typing to a script', link('javascript:alert(1)', 'autolink')],
    ['a second title', bodyWith({ type: 'heading', tag: 'h1', version: 1, children: [] })],
    ['a table', bodyWith({ type: 'table', version: 1, children: [] })],
  ])('does not hold %s, as no text does', async (_, body) => {
    for (const page of ['about', 'method'])
      expect((await settle('en', { [page]: { body } })).status).toBe(400)
  })
})

describe('Every page', () => {
  test('carries the heading and the notice, in a language that has them', async () => {
    await settle('be', { heading: 'Сітуацыя ў Веланіі', notice: 'Новы адрас.' })
    await settle('ru', { notice: 'Новый адрес.' })
    expect(await readSite(room.payload, 'ru')).toMatchObject({
      heading: { text: 'Сітуацыя ў Веланіі', lang: 'be' },
      notice: { text: 'Новый адрес.', lang: 'ru' },
    })
  })

  test('names the sections that readers know and that are still used, in order', async () => {
    const harbours = await makeSection(room.payload, 'Harbours')
    const seas = await makeSection(room.payload, 'Seas')
    await makeSection(room.payload, 'Never printed')
    const issue = await room.issueOf('2031-03-03')
    for (const section of [room.section, harbours, seas]) {
      const commentary = await room.commentary({ issue, section })
      await room.bring(await room.text(commentary, { title: section.name }), 'approved')
    }
    expect((await readSite(room.payload, 'be')).sections).toEqual([])
    await room.release(issue)
    const move = { as: room.editor, body: { position: 5 } }
    await room.ask('PATCH', `/sections/${room.section.id}`, move)
    const retire = { as: room.editor, body: { isRetired: true } }
    await room.ask('PATCH', `/sections/${seas.id}`, retire)
    expect((await readSite(room.payload, 'be')).sections).toHaveLength(3)
    for (const { id } of [room.section, seas]) await room.sayYes(`/sections/${id}`)
    expect((await readSite(room.payload, 'be')).sections).toEqual([
      { slug: 'the-ruling-house', name: { text: 'The ruling house', lang: 'en' } },
      { slug: 'harbours', name: { text: 'Harbours', lang: 'en' } },
    ])
  })
})
