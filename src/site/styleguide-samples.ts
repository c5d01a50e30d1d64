import type {
  CommentaryCard,
  IssueCard,
  Picture,
  Said,
  SectionChange,
  SectionLink,
  VerdictMark,
  VerdictWords,
  WeekLink,
} from '../cms/read/types'
import { type Verdict, verdictLabels } from '../domain/verdict'
import { weekFromId, weekId } from '../domain/week'

const said = (text: string): Said => ({ text, lang: 'en' })

const section = (slug: string, name: string): SectionLink => ({ slug, name: said(name) })
const power = section('power', 'Power')
const economy = section('economy', 'Economy')

const drawing: Picture = {
  url: '/assets/icon.svg',
  width: 320,
  height: 320,
  sources: [],
  alt: said('The mark of the review: up, level, down'),
  credit: said('Drawing: the review'),
}

const words = (value: Verdict): VerdictWords => ({ value, label: said(verdictLabels[value].en) })

function weekLink(id: string): WeekLink {
  const week = weekFromId(id)
  if (!week.ok) throw new Error(`Not a week: ${id}`)
  return { ...week.value, id: weekId(week.value) }
}

function mark(week: number, value: Verdict | null): VerdictMark {
  return {
    week: weekLink(`2026-W${week}`),
    section: economy,
    verdict: value && words(value),
    locale: 'en',
    slug: `week-${week}`,
    title: `The economy in week ${week}`,
  }
}

const course: (Verdict | null)[] = ['same', 'worse', null, 'worse', 'better', 'same', 'better']
const marks = course.map((value, place) => mark(40 + place, value))

const card: CommentaryCard = {
  locale: 'en',
  week: weekLink('2026-W46'),
  slug: 'week-46',
  number: 345,
  title: 'The port is sold, and to nobody’s surprise at home',
  lead: 'One bidder was left. The price is fair, the terms are soft, and the mayor got his veto.',
  section: economy,
  analysts: [{ slug: 'vera-malin', name: said('Vera Malin'), photo: drawing }],
  verdict: { ...words('better'), reason: 'The sale closes a gap in next year’s budget.' },
  publishedAt: '2026-11-17T08:00:00.000Z',
  isArchive: false,
  isCorrected: true,
  isRetracted: false,
}

const issue: IssueCard = {
  week: card.week,
  number: 12,
  title: said('A port, a school and a vote put off'),
  marks: (['better', 'same', 'worse'] as const).map((value, place) => mark(44 + place, value)),
  languages: ['en'],
}

const changes: SectionChange[] = [
  { section: power, before: words('worse'), now: words('same') },
  { section: economy, before: words('same'), now: words('same') },
]

/** What the parts of the site show on the page that shows them all; nothing of it is real. */
export const samples = { card, changes, drawing, issue, marks, said, words }
