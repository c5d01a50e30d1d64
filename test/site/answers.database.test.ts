import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../src/domain/locale'
import type { Text, User } from '../../src/payload-types'
import {
  bodyOf,
  makeAnalyst,
  makeCommentary,
  makeIssue,
  makeSection,
  makeText,
} from '../support/make'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { wordsOf } from './rendered'
import { visit } from './visit'

let room: Newsroom
let author: User
let editor: User

/** In English and Belarusian; in English alone; in English, and taken back. */
const both = '/en/issues/2031-w10/the-harbour-vote'
const english = '/en/issues/2031-w10/the-grain-letter'
const retracted = '/en/issues/2031-w10/the-glassworks'

beforeAll(async () => {
  room = await openNewsroom()
  const { payload } = room
  await room.hire('admin', 'Ada Admin')
  const byline = await makeAnalyst(payload, 'Mira Solen')
  author = await room.hire('analyst', 'Ann Author', { analyst: byline.id })
  editor = await room.hire('editor', 'Ed Itor')
  const section = await makeSection(payload, 'The ruling house')
  const issue = await makeIssue(payload)
  const write = async (words: [Locale, string][]) => {
    const commentary = await makeCommentary(payload, author, { issue, section, analyst: byline })
    const texts: Text[] = []
    for (const [language, title] of words)
      texts.push(await approved(await makeText(payload, author, commentary, { language, title })))
    return texts
  }
  await write([
    ['en', 'The harbour vote'],
    ['be', 'Галасаванне пра порт'],
  ])
  await write([['en', 'The grain letter']])
  const [glassworks] = await write([['en', 'The glassworks']])
  await room.ask('POST', `/issues/${issue.id}/release`, { as: editor })
  if (glassworks) await room.step(glassworks, 'retract', editor, 'Its source proved false.')
  await payload.create({
    collection: 'redirects',
    data: { from: '/security-issues/harbour', to: both },
    overrideAccess: true,
  })
  await payload.updateGlobal({
    slug: 'site-settings',
    data: { method: { title: 'How we judge', body: bodyOf('Against the week before.') } },
    overrideAccess: true,
  })
})

afterAll(() => room.close())

async function approved(text: Text): Promise<Text> {
  await room.step(text, 'submit', author)
  await room.step(text, 'review', editor)
  await room.step(text, 'approve', editor)
  return text
}

const told = async (address: string, acceptLanguage?: string) => {
  const answer = await visit(address, acceptLanguage)
  return { status: answer.status, words: wordsOf(await answer.text()), headers: answer.headers }
}

describe('the front door', () => {
  test.each([
    ['be-BY,ru;q=0.8', '/be'],
    ['ru', '/ru'],
    ['pl', '/en'],
    ['', '/en'],
  ])('a browser that asks for «%s» is led to %s', async (asked, home) => {
    const { status, headers } = await visit('/', asked)
    expect(status).toBe(307)
    expect(headers.get('location')).toBe(home)
    expect(headers.get('vary')).toContain('Accept-Language')
  })
})

describe('pages', () => {
  test.each([
    ['/en', 'The harbour vote'],
    ['/be', 'Галасаванне пра порт'],
    ['/en/issues/2031-w10', 'The grain letter'],
    [both, 'The assembly of Lower Vellany met twice.'],
    ['/en/sections/the-ruling-house', 'The harbour vote'],
    ['/be/analysts/mira-solen', 'Галасаванне пра порт'],
    ['/en/sections/the-ruling-house/2031', 'The grain letter'],
    ['/be/analysts/mira-solen/2031', 'Галасаванне пра порт'],
    ['/ru/archive', '3–9 марта 2031 г.'],
    ['/en/archive/2031', '3–9 March 2031'],
    ['/en/corrections', 'Its source proved false.'],
    ['/be/corrections', 'Пакуль нічога не выпраўлена і не адклікана.'],
    ['/en/method', 'Against the week before.'],
  ])('%s is there', async (address, words) => {
    const page = await told(address)
    expect(page.status).toBe(200)
    expect(page.words).toContain(words)
    expect(page.headers.get('content-language')).toBe(address.slice(1, 3))
  })

  test('a commentary that was taken back is gone, and says why', async () => {
    const page = await told(retracted)
    expect(page.status).toBe(410)
    expect(page.words).toContain('Its source proved false.')
    expect(page.words).not.toContain('Lower Vellany')
  })
})

describe('what is missing in a language', () => {
  test('a commentary answers 404 in that language, and names where it can be read', async () => {
    const page = await told(english.replace('/en/', '/be/'))
    expect(page.status).toBe(404)
    expect(page.words).toContain('Гэтага каментара няма па-беларуску')
    expect(page.words).toContain('The grain letter')
  })

  test('the address of another language leads to the text in this one', async () => {
    const { status, headers } = await visit(both.replace('/en/', '/be/'))
    expect(status).toBe(301)
    expect(headers.get('location')).toBe('/be/issues/2031-w10/galasavanne-pra-port')
  })

  test.each([
    '/ru/sections/the-ruling-house',
    '/ru/analysts/mira-solen',
    '/ru/sections/the-ruling-house/2031',
    '/ru/analysts/mira-solen/2031',
  ])('%s answers 404 with the languages that there are', async (address) => {
    const page = await told(address)
    expect(page.status).toBe(404)
    expect(page.words).toContain('Можно прочитать: по-английски')
  })

  test('a page beside the issues answers 404 with the languages that there are', async () => {
    const page = await told('/be/method')
    expect(page.status).toBe(404)
    expect(page.words).toContain('Гэтай старонкі няма па-беларуску')
    expect(page.words).toContain('па-англійску How we judge')
  })

  test('an issue says so and names what is out elsewhere', async () => {
    const page = await told('/ru/issues/2031-w10')
    expect(page.status).toBe(200)
    expect(page.words).toContain('В этом выпуске нет комментариев по-русски.')
    expect(page.words).toContain('The harbour vote по-английски')
  })
})

describe('old and wrong addresses', () => {
  test.each([
    '/security-issues/harbour',
    '/security-issues/harbour/',
    '/security-issues/harbour?x=1',
  ])('%s leads on, once and for good', async (address) => {
    const { status, headers } = await visit(address)
    expect(status).toBe(301)
    expect(headers.get('location')).toBe(both)
  })

  test('a slash at the end is dropped', async () => {
    const { status, headers } = await visit('/be/archive/')
    expect(status).toBe(301)
    expect(headers.get('location')).toBe('/be/archive')
  })

  test.each([
    ['/by/foo/bar', 'ru', 'Такой страницы нет'],
    ['/be/nowhere', 'en', 'Такой старонкі няма'],
    ['/en/issues/2031-w99', '', 'There is no such page'],
    ['/en/issues/2031-w10/never-written', '', 'There is no such page'],
    ['/en/archive/1999', '', 'There is no such page'],
    ['/en/archive/latest', '', 'There is no such page'],
    ['/en/about', '', 'There is no such page'],
    ['/en/corrections/1999', '', 'There is no such page'],
    ['/en/corrections/latest', '', 'There is no such page'],
    ['/en/styleguide', '', 'There is no such page'],
    ['/en/sections/the-ruling-house/2030', '', 'There is no such page'],
    ['/be/analysts/mira-solen/2030', '', 'Такой старонкі няма'],
    ['/en/sections/the-ruling-house/latest', '', 'There is no such page'],
  ])('%s, asked for in «%s», is not there', async (address, language, words) => {
    const page = await told(address, language)
    expect(page.status).toBe(404)
    expect(page.words).toContain(words)
  })
})
