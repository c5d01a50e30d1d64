import { signed } from '../signed'
import type { EnglishTrends } from './trends-message-set'

const ordinals = ['first', 'second', 'third', 'fourth']

export const en: EnglishTrends = {
  trends: 'Trends',
  title: 'Trends',
  description:
    'Every verdict as a chart: by section and week, as a running balance, and by quarter.',
  ofSection: 'All verdicts of this section',
  ofAnalyst: 'All verdicts by this analyst',

  filters: 'What is shown',
  everything: 'Everything',
  sections: 'Sections',
  analysts: 'Analysts',

  nothingYet: 'No verdict has been published yet. The charts begin with the first one.',
  nothingHere: 'No verdict fits this choice. Choose another section, analyst or time.',

  strip: 'Week by week',
  stripOfLast: (weeks) => `The last ${weeks} weeks; earlier ones stand under their years.`,
  stripRegion: 'Verdicts week by week, to be scrolled sideways',
  skipMarks: 'Skip the marks',
  weekNumber: (number) => `Week ${number}`,
  noSection: 'No section',
  oneOf: (place, count) => `commentary ${place} of ${count}`,

  balance: 'Running balance',
  overAll: 'All sections',
  balanceSentence: (week, value) =>
    value === 0
      ? `At the end of ${week} the balance stood at 0: there were as many verdicts of “better” as of “worse”.`
      : `At the end of ${week} the balance stood at ${signed(value)}: “${value > 0 ? 'better' : 'worse'}” outnumbered “${value > 0 ? 'worse' : 'better'}” by ${Math.abs(value)}.`,
  highest: 'Highest:',
  lowest: 'Lowest:',
  lineSentence: ({ end, lowest, highest }) =>
    `A line that begins at 0 and ends at ${end}; its lowest point is ${lowest}, its highest ${highest}.`,
  asTable: 'The same in a table',
  week: 'Week',
  endOfQuarter: 'End of',

  shares: 'Quarter by quarter',
  quarter: ({ year, quarter }) => `Q${quarter}\u00a0${year}`,
  inQuarter: ({ year, quarter }) => `In the ${ordinals[quarter - 1]} quarter of ${year}`,
  sharesSentence: (when, { worse, better, commentaries }) =>
    `${when}, ${worse} of ${commentaries} said “worse” and ${better} “better”`,
  aQuarterBefore: ({ worse, better }) => `a quarter before it was ${worse} and ${better}`,
  ofCommentaries: { one: '# commentary', other: '# commentaries' },
  allOf: 'All',
  sharesRegion: 'Shares of the verdicts',
  earlierQuarters: 'Earlier quarters',
  percent: (whole) => `${whole}%`,

  howToRead: 'How to read this',
  howMarks:
    'Each mark is one commentary: it says whether things in its section went better, stayed the same or went worse than in the week before. A mark leads to its commentary.',
  howBalance:
    'The balance goes up by one for every “better” and down by one for every “worse”; “no change” leaves it where it is. It begins at zero with the first week shown. It tells the direction, not how far things moved.',
  howSum:
    'The line of all sections counts verdicts, no more: a good week in one section does not undo a bad one in another. What was corrected counts as it reads now; what was retracted does not count.',

  combine: 'Combine',
  field: {
    section: 'Section',
    analyst: 'Analyst',
    year: 'Year',
    from: 'From week',
    to: 'To week',
  },
  anything: { section: 'All sections', analyst: 'All analysts', year: 'All years' },
  weekHint: 'A year, a week or any day of it: 2026, 2026-W38, 14 September 2026.',
  show: 'Show',
  faults: {
    'not-a-week': (asked) =>
      `“${asked}” is not a week. Give any day of it, such as 14 February 2025. Until then this end of the time is left open.`,
    'not-a-year': (asked) =>
      `“${asked}” is not a year. Choose one from the list. Until then all years are shown.`,
    reversed: (asked) =>
      `The last week, ${asked}, comes before the first. Swap the two. Until then the whole time is shown.`,
    unknown: (asked) =>
      `There is nothing called “${asked}” here. Choose from the lists. Until then it is left out.`,
  },
}
