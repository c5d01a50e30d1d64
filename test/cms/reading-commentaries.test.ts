import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCommentary, readLanguagesElsewhere } from '../../src/cms/read/commentary'
import { readSection } from '../../src/cms/read/lists'
import type { CommentaryCard, VerdictMark } from '../../src/cms/read/types'
import type { Locale } from '../../src/domain/locale'
import { makeSection } from '../support/make'
import { openReviewedWeeks, type ReviewedWeeks } from '../support/reviewed-weeks'

let room: ReviewedWeeks

beforeAll(async () => {
  room = await openReviewedWeeks()
})

afterAll(() => room.close())

async function page(locale: Locale, week: string, slug: string) {
  const found = await readCommentary(room.payload, locale, week, slug)
  if (!found) throw new Error(`There is no ${slug} in ${locale}.`)
  return found
}

const titles = (cards: readonly (CommentaryCard | null)[]) => cards.map((card) => card?.title)

const course = (marks: readonly VerdictMark[] | undefined) =>
  marks?.map(({ week, verdict, locale }) => [week.id, verdict?.value, locale].join(' '))

describe('The trend of a commentary', () => {
  test('is that of its section up to its own week, oldest first', async () => {
    const { trend } = await page('en', '2031-W11', 'the-house-votes')
    expect(course(trend)).toEqual([
      '2030-W52 same en',
      '2031-W01 same en',
      '2031-W10 same en',
      '2031-W11 worse en',
      '2031-W11 better en',
    ])
  })

  test('has each commentary once, in the asked-for language where it is out in it', async () => {
    const { trend } = await page('be', '2031-W11', 'dom-galasue')
    expect(course(trend)?.slice(2)).toEqual([
      '2031-W10 same be',
      '2031-W11 worse be',
      '2031-W11 better en',
    ])
  })

  test('leaves out what was taken back, also on its own page', async () => {
    expect(course((await page('en', '2031-W10', 'more-berths')).trend)).toEqual([])
    expect(course((await page('be', '2031-W11', 'paromy-hodzyac')).trend)).toEqual([
      '2031-W11 same be',
    ])
  })

  test('goes back twelve commentaries, and that of a section a year of weeks', async () => {
    const seas = await makeSection(room.payload, 'Seas')
    const day = (week: number) => new Date(Date.UTC(2028, 0, 3 + 7 * week))
    for (let week = 0; week < 14; week += 1) {
      const issue = await room.issueOf(day(week).toISOString().slice(0, 10))
      const commentary = await room.commentary({ issue, section: seas })
      for (const language of ['en', 'be', 'ru'] as const)
        if (language === 'en' || week === 2)
          await room.bring(await room.text(commentary, { language, title: 'Sea' }), 'approved')
      await room.release(issue)
    }
    const { trend } = await page('ru', '2028-W03', 'sea')
    expect(course(trend)).toEqual(['2028-W01 same en', '2028-W02 same en', '2028-W03 same ru'])
    const last = course((await page('en', '2028-W14', 'sea')).trend)
    expect([last?.length, last?.[0], last?.[11]]).toEqual([
      12,
      '2028-W03 same en',
      '2028-W14 same en',
    ])
    expect((await readSection(room.payload, 'en', 'seas'))?.trend).toHaveLength(14)
  })
})

describe('Beside a commentary', () => {
  test('stand its neighbours in the section, by week and then in the order of the issue', async () => {
    const around = async (locale: Locale, week: string, slug: string) => {
      const { previousInSection, nextInSection } = await page(locale, week, slug)
      return titles([previousInSection, nextInSection])
    }
    expect(await around('en', '2031-W11', 'the-house-votes')).toEqual([
      'The house waits',
      'Another vote',
    ])
    expect(await around('en', '2031-W11', 'another-vote')).toEqual([
      'The house votes',
      'The house rests',
    ])
    expect(await around('en', '2031-W12', 'the-house-rests')).toEqual(['Another vote', undefined])
    expect(await around('be', '2031-W11', 'dom-galasue')).toEqual(['Дом чакае', undefined])
  })

  test('stands nothing that was taken back', async () => {
    const { '2031-W11': issue } = room.issues
    if (!issue) throw new Error('There is no such issue.')
    const alsoOut = async (title: string) => {
      const commentary = await room.commentary({ issue, section: room.harbours })
      return room.bring(await room.text(commentary, { title }), 'approved')
    }
    await alsoOut('Boats for hire')
    const leaking = await alsoOut('Leaking boats')
    await room.release(issue)
    await room.step(leaking, 'retract', room.second, 'They do not leak.')
    const boats = await page('en', '2031-W11', 'boats-for-hire')
    expect(titles([boats.previousInSection, boats.nextInSection])).toEqual([undefined, undefined])
    expect((await page('en', '2031-W10', 'more-berths')).nextInSection?.title).toBe(boats.title)
    const taken = await page('en', '2031-W11', 'leaking-boats')
    expect(taken.previousInSection?.title).toBe(boats.title)
  })

  test('stands what else came out in its issue in this language', async () => {
    const { restOfIssue } = await page('en', '2031-W12', 'the-house-rests')
    expect(restOfIssue).toMatchObject([{ title: 'No roads', isRetracted: true, lead: null }])
    expect(titles((await page('be', '2031-W11', 'paromy-hodzyac')).restOfIssue)).toEqual([
      'Дом галасуе',
    ])
  })
})

describe('A commentary', () => {
  test('keeps the notes of its corrections, also when it was taken back after them', async () => {
    const corrected = await page('en', '2031-W11', 'the-house-votes')
    expect(corrected).toMatchObject({ isCorrected: true, lead: 'Twice.', retraction: null })
    expect(corrected.corrections.map(({ note }) => note)).toEqual([
      'It was 42 votes.',
      'It was 41 votes.',
    ])
    expect((await page('be', '2031-W11', 'dom-galasue')).corrections).toEqual([])
    const retracted = await page('en', '2031-W10', 'more-berths')
    expect(retracted).toMatchObject({
      body: null,
      lead: null,
      isCorrected: false,
      isRetracted: true,
      retraction: { note: 'There are no berths.' },
    })
    expect(retracted.corrections.map(({ note }) => note)).toEqual(['It was nine berths.'])
  })

  test('names the languages that it can be read in, wherever it was asked for', async () => {
    const { languages } = await page('en', '2031-W10', 'the-house-waits')
    const inBelarusian = { locale: 'be', slug: 'dom-chakae' }
    expect(languages).toEqual([{ locale: 'en', slug: 'the-house-waits' }, inBelarusian])
    const elsewhere = await readLanguagesElsewhere(room.payload, '2031-w10', 'dom-chakae')
    expect(elsewhere).toContainEqual({ ...inBelarusian, title: 'Дом чакае' })
    expect(await readLanguagesElsewhere(room.payload, '2031-W12', 'still-being-read')).toEqual([])
  })
})
