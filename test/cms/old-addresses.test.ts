import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCommentary } from '../../src/cms/read/commentary'
import { resolveOldAddress } from '../../src/cms/read/old-addresses'
import { readRedirects, readRedirectsOf } from '../../src/cms/read/redirections'
import type { Locale } from '../../src/domain/locale'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks
const votes = '/en/issues/2031-w11/the-house-votes'

beforeAll(async () => {
  room = await openReviewedWeeks()
  await room.payload.update({
    collection: 'sections',
    id: room.section.id,
    data: { name: 'Кіруючы дом' },
    locale: 'be',
    overrideAccess: true,
  })
  for (const [from, to] of [
    ['/?p=12', votes],
    ['/en/old-note/', '/by/kiruyuchy-dom'],
    ['/mistaken', '/en/nothing'],
  ] as const)
    await keep(from, to)
})

afterAll(() => room.close())

/** As a release or an importer leaves one behind, past the desk. */
const keep = (from: string, to: string) =>
  room.payload.db.create({ collection: 'redirects', data: { from, to } })

const leads = (address: string) => {
  const [path = '', search] = address.split(/(?=\?)/)
  return resolveOldAddress(room.payload, path, search)
}

async function numberOf(locale: Locale, week: string, slug: string) {
  return (await readCommentary(room.payload, locale, week, slug))?.number
}

describe('An old address leads to', () => {
  test.each([
    ['/the-ruling-house/', '/en/sections/the-ruling-house'],
    ['/the-ruling-house/page/4/', '/en/sections/the-ruling-house'],
    ['/by/kiruyuchy-dom/?paged=2', '/be/sections/the-ruling-house'],
    ['/by/кіруючы-дом/', '/be/sections/the-ruling-house'],
    ['/category/harbours/feed/', '/en/sections/harbours.rss'],
    ['/author/mira-solen/', '/en/analysts/mira-solen'],
  ])('the page of what it lists: %s', async (address, page) => {
    expect(await leads(address)).toBe(page)
  })

  test.each([
    ['/the-ruling-house/the-house-votes/', votes],
    ['/any-section/the-house-votes', votes],
    ['/by/kiruyuchy-dom/dom-galasue/', '/be/issues/2031-w11/dom-galasue'],
    ['/by/кіруючы-дом/дом-галасуе', '/be/issues/2031-w11/dom-galasue'],
    ['/2031/03/14/the-house-votes/', votes],
    ['/the-house-votes/', votes],
  ])('the commentary with its slug: %s', async (address, page) => {
    expect(await leads(address)).toBe(page)
  })

  test('a commentary in the nearest language when it is not out in that of the address', async () => {
    expect(await leads('/by/kiruyuchy-dom/dom-otdyhaet/')).toBe('/ru/issues/2031-w12/dom-otdyhaet')
    expect(await leads('/by/the-ruling-house/another-vote')).toBe(
      '/en/issues/2031-w11/another-vote',
    )
  })

  test('one of several with its slug: in its language, of its section, the oldest', async () => {
    for (const [day, section] of [
      ['2031-05-05', room.harbours],
      ['2031-05-12', room.section],
      ['2031-05-19', room.section],
    ] as const) {
      const issue = await room.issueOf(day)
      const commentary = await room.commentary({ issue, section })
      for (const language of ['en', 'be'] as const)
        await room.bring(await room.text(commentary, { language, title: 'Shared' }), 'approved')
      await room.release(issue)
    }
    expect(await leads('/the-ruling-house/shared/')).toBe('/en/issues/2031-w20/shared')
    expect(await leads('/by/kiruyuchy-dom/shared/')).toBe('/be/issues/2031-w20/shared')
    expect(await leads('/harbours/shared/')).toBe('/en/issues/2031-w19/shared')
    expect(await leads('/shared/')).toBe('/en/issues/2031-w19/shared')
  })

  test('the home page, the archive, or a feed', async () => {
    expect(await leads('/by/')).toBe('/be')
    expect(await leads('/en/')).toBe('/en')
    expect(await leads('/?paged=7')).toBe('/en/archive')
    expect(await leads('/2031/03/')).toBe('/en/archive/2031')
    expect(await leads('/2011/')).toBe('/en/archive')
    expect(await leads('/by/feed/')).toBe('/be/feed.rss')
  })

  test('what an editor said, before any rule', async () => {
    expect(await leads('/?p=12')).toBe(votes)
    await keep('/harbours/', '/en/archive')
    expect(await leads('/harbours')).toBe('/en/archive')
  })

  test('its end in one step, over whatever lies between', async () => {
    expect(await leads('/en/old-note')).toBe('/be/sections/the-ruling-house')
    await keep('/first', '/second/')
    await keep('/second', '/en/issues/2031-W11/dom-galasue/')
    expect(await leads('/first/')).toBe(votes)
    expect(await leads(`${votes}/`)).toBe(votes)
  })

  test('nothing when there is no such thing, when it is a page, and in a circle', async () => {
    for (const none of ['/nowhere', '/by/nowhere/at-all/', '/tag/x', votes, '/en', '/p/999999'])
      expect(await leads(none)).toBeNull()
    await keep('/round', '/about-round')
    await keep('/about-round', '/round')
    expect(await leads('/round')).toBeNull()
  })
})

describe('A short address leads to', () => {
  test('the text with its number, in its language', async () => {
    const number = await numberOf('be', '2031-w11', 'dom-galasue')
    expect(await leads(`/p/${number}`)).toBe('/be/issues/2031-w11/dom-galasue')
    expect(await leads(`/p/${number}/`)).toBe('/be/issues/2031-w11/dom-galasue')
  })

  test('where the text is by now, and to the notice when its words were retracted', async () => {
    const issue = await room.issueOf('2031-04-07')
    const commentary = await room.commentary({ issue })
    const text = await room.bring(
      await room.text(commentary, { title: 'A first name' }),
      'approved',
    )
    await room.release(issue)
    const number = await numberOf('en', '2031-w15', 'a-first-name')
    await room.step(text, 'revise', room.analyst)
    await room.change(text, room.analyst, { slug: 'another-name' })
    await room.bring(text, 'approved')
    await room.step(text, 'correct', room.second, 'The name was wrong.')
    expect(await leads(`/p/${number}`)).toBe('/en/issues/2031-w15/another-name')
    expect(await leads('/the-ruling-house/a-first-name')).toBe('/en/issues/2031-w15/another-name')
    await room.step(text, 'retract', room.second, 'All of it was wrong.')
    expect(await leads(`/p/${number}`)).toBe('/en/issues/2031-w15/another-name')
  })

  test('nowhere, when it was taken back: whoever counts numbers is told no slug', async () => {
    const issue = await room.issueOf('2031-04-14')
    const commentary = await room.commentary({ issue })
    await room.bring(await room.text(commentary, { title: 'Too early' }), 'approved')
    await room.release(issue)
    const number = await numberOf('en', '2031-w16', 'too-early')
    const body = { why: 'It went out by mistake.' }
    await room.ask('POST', `/issues/${issue.id}/take-back`, { as: room.editor, body })
    expect(await numberOf('en', '2031-w16', 'too-early')).toBeUndefined()
    expect(await leads(`/p/${number}`)).toBeNull()
    const all = await readRedirects(room.payload)
    expect(all.filter((one) => JSON.stringify(one).includes('too-early'))).toEqual([])
  })
})

describe('The list of what leads on', () => {
  test('names each final path once, and no circle, no page of its own', async () => {
    const all = await readRedirects(room.payload)
    const to = new Map(all.map((one) => [one.from, one.to]))
    expect(to.size).toBe(all.length)
    expect(to.get('/first')).toBe(votes)
    expect(to.get('/second')).toBe(votes)
    expect(to.get('/?p=12')).toBe(votes)
    expect(to.has('/round')).toBe(false)
    expect(to.get(`/p/${await numberOf('en', '2031-w11', 'the-house-votes')}`)).toBe(votes)
    for (const { to: end } of all) expect(await leads(end)).toBeNull()
  })

  test('of a release names what it may have changed', async () => {
    const { docs } = await room.payload.find({
      collection: 'publications',
      where: { slug: { equals: 'another-name' } },
      overrideAccess: true,
    })
    const found = await readRedirectsOf(
      room.payload,
      docs.map(({ id }) => id),
    )
    const number = await numberOf('en', '2031-w15', 'another-name')
    expect(found).toEqual([
      { from: '/en/issues/2031-w15/a-first-name', to: '/en/issues/2031-w15/another-name' },
      { from: '/en/issues/2031-w15/another-name', to: null },
      { from: `/p/${number}`, to: '/en/issues/2031-w15/another-name' },
    ])
  })
})

describe('The desk cannot make a redirect', () => {
  const made = (from: string, to: string, language = 'en') =>
    room.ask('POST', '/redirects', { as: room.editor, body: { from, to }, language })
  const said = ({ body }: Awaited<ReturnType<typeof made>>) => JSON.stringify(body)

  test('to itself, whatever slash or place on the page is at its end', async () => {
    for (const to of ['/self', '/self/', '/self#top']) {
      const answer = await made('/self', to)
      expect(answer.status).toBe(400)
      expect(said(answer)).toContain('An address cannot lead to itself.')
    }
    expect(said(await made('/self', '/self', 'be'))).toContain('Адрас не можа весці сам да сябе.')
  })

  test('that leads through two, from either end', async () => {
    expect((await made('/one', '/en/archive')).status).toBe(201)
    const behind = await made('/zero', '/one/')
    expect([behind.status, said(behind)]).toEqual([
      400,
      expect.stringContaining('/one itself leads on to /en/archive. Lead there directly.'),
    ])
    expect((await made('/three', '/two')).status).toBe(201)
    const before = await made('/two/', '/en', 'ru')
    expect([before.status, said(before)]).toEqual([
      400,
      expect.stringContaining('сюда уже ведёт /three. Сначала измените ту запись.'),
    ])
  })

  test('twice from one address', async () => {
    expect((await made('/twice/', '/en')).status).toBe(201)
    expect(said(await made('/twice', '/be'))).toContain('/twice/ → /en')
  })

  test('by changing another into one', async () => {
    const { body } = await made('/changed', '/en/archive')
    const { id } = body.doc as { id: string }
    const change = (to: string) =>
      room.ask('PATCH', `/redirects/${id}`, { as: room.editor, body: { to } })
    expect((await change('/changed/')).status).toBe(400)
    expect((await change('/one')).status).toBe(400)
    expect((await change('/en/')).status).toBe(200)
    const now = await room.payload.findByID({ collection: 'redirects', id, overrideAccess: true })
    expect(now.to).toBe('/en')
  })
})
