import type { Locale } from '../../src/domain/locale'
import type { Verdict } from '../../src/domain/verdict'
import type { Commentary, Issue, Section, Text } from '../../src/payload-types'
import { makeSection } from './make'
import { openStaffedNewsroom, type StaffedNewsroom } from './staffed-newsroom'

type Words = Partial<Record<Locale, string>>
type Piece = { commentary: Commentary; texts: Partial<Record<Locale, Text>> }

/**
 * A newsroom that has brought out five issues in two years, in English, Belarusian and Russian:
 * a text was corrected twice, one corrected and then retracted, one retracted at once. Beside them
 * stand a text that is not approved and an issue that is not released.
 */
export type ReviewedWeeks = StaffedNewsroom & {
  harbours: Section
  provinces: Section
  /** By ISO week. */
  issues: Record<string, Issue>
}

export async function openReviewedWeeks(): Promise<ReviewedWeeks> {
  const room = await openStaffedNewsroom()
  const harbours = await makeSection(room.payload, 'Harbours')
  const provinces = await makeSection(room.payload, 'Provinces')
  const issues: Record<string, Issue> = {}

  async function begun(day: string): Promise<Issue> {
    const issue = await room.issueOf(day)
    issues[issue.week ?? ''] = issue
    return issue
  }

  async function written(issue: Issue, section: Section, verdict: Verdict, words: Words) {
    const commentary = await room.commentary({ issue, section, verdict })
    const piece: Piece = { commentary, texts: {} }
    for (const [language, title] of Object.entries(words) as [Locale, string][]) {
      const text = await room.text(commentary, { language, title })
      piece.texts[language] = await room.bring(text, 'approved')
    }
    return piece
  }

  async function corrected(text: Text | undefined, lead: string, note: string) {
    if (!text) throw new Error('There is no such text.')
    await room.step(text, 'revise', room.analyst)
    await room.change(text, room.analyst, { lead })
    await room.bring(text, 'approved')
    await expectOk(room.step(text, 'correct', room.second, note))
  }

  async function retracted(text: Text | undefined, note: string) {
    if (!text) throw new Error('There is no such text.')
    await expectOk(room.step(text, 'retract', room.second, note))
  }

  for (const day of ['2030-12-23', '2030-12-30']) {
    const issue = await begun(day)
    await written(issue, room.section, 'same', { en: `The house in the week of ${day}` })
    await expectOk(room.release(issue))
  }

  const tenth = await begun('2031-03-03')
  await written(tenth, room.section, 'same', { en: 'The house waits', be: 'Дом чакае' })
  const berths = await written(tenth, harbours, 'better', { en: 'More berths' })
  await expectOk(room.release(tenth))

  const eleventh = await begun('2031-03-10')
  const votes = await written(eleventh, room.section, 'worse', {
    en: 'The house votes',
    be: 'Дом галасуе',
  })
  const ferries = await written(eleventh, harbours, 'same', { be: 'Паромы ходзяць' })
  const afterwards = await written(eleventh, room.section, 'better', { en: 'Another vote' })
  const order = [votes, ferries, afterwards].map(({ commentary }) => commentary.id)
  await room.ask('PATCH', `/issues/${eleventh.id}`, { as: room.editor, body: { order } })
  await expectOk(room.release(eleventh))

  const twelfth = await begun('2031-03-17')
  await written(twelfth, room.section, 'better', { en: 'The house rests', ru: 'Дом отдыхает' })
  const roads = await written(twelfth, provinces, 'worse', { en: 'No roads' })
  const unread = await room.commentary({ issue: twelfth, section: harbours, verdict: 'worse' })
  await room.bring(await room.text(unread, { title: 'Still being read' }), 'submitted')
  await expectOk(room.release(twelfth))

  const thirteenth = await begun('2031-03-24')
  await written(thirteenth, room.section, 'worse', { en: 'Not out yet' })

  await corrected(votes.texts.en, 'Once.', 'It was 41 votes.')
  await corrected(votes.texts.en, 'Twice.', 'It was 42 votes.')
  await corrected(berths.texts.en, 'Nine berths.', 'It was nine berths.')
  await retracted(berths.texts.en, 'There are no berths.')
  await retracted(roads.texts.en, 'There are roads.')
  return { ...room, harbours, provinces, issues }
}

async function expectOk(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer
  if (status !== 200) throw new Error(JSON.stringify(body))
}
