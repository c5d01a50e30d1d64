import type { Verdict } from '../domain/verdict'
import { officialSpelling, phrase } from './clean-text'

const degree =
  '(?:(?:slightly|somewhat|significantly|considerably|much|a little|крыху|трохі|значна|істотна|немного|несколько|значительно|заметно|существенно) )?'
const subject =
  '(?:(?:(?:trend|verdict|assessment|ацэнка|тэндэнцыя|вердыкт|оценка|тенденция|вердикт) )?(?:the )?(?:overall |general |агульная |общая )?(?:situation|сітуацыя|ситуация)(?: (?:in the country|у краіне|ў краіне|в стране))? )'

const phrases: Record<Verdict, string> = {
  better: [
    `(?:has |have |had )?(?:gotten|got|become|became|grown) ${degree}better`,
    `(?:is )?getting ${degree}better`,
    `(?:has |have |is )?${degree}improv(?:ed|ing)(?: slightly| somewhat| significantly)?`,
    `${degree}(?:палепшылася|палепшала|паляпшаецца|стала лепшай|стала лепш)`,
    `${degree}(?:улучшилась|улучшается|стала лучше)`,
  ].join('|'),
  same: [
    "(?:has not|hasn't|have not|had not|did not|didn't) changed?",
    '(?:has )?(?:is |was )?(?:largely )?unchanged',
    '(?:has )?(?:remained|remains|stayed|stays) (?:largely )?(?:unchanged|the same|as it was)',
    '(?:no|without) changes?',
    'не (?:змянілася|змянілась|мяняецца|змяняецца)',
    '(?:засталася|застаецца) (?:без змен|без зменаў|без змяненняў|нязменнай|нязменная|ранейшай|той жа|такой жа)',
    'без (?:змен|зменаў|змяненняў)',
    'не (?:изменилась|меняется|изменяется)',
    '(?:осталась|остается|остаётся) (?:без изменений|неизменной|прежней|той же|такой же)',
    'без изменений',
  ].join('|'),
  worse: [
    `(?:has |have |had )?(?:gotten|got|become|became|grown) ${degree}worse`,
    `(?:is )?getting ${degree}worse`,
    `(?:has |have |is )?${degree}(?:worsen(?:ed|ing)|deteriorat(?:ed|ing))(?: slightly| somewhat| significantly)?`,
    `${degree}(?:пагоршылася|пагоршала|пагаршаецца|стала горшай|стала горш)`,
    `${degree}(?:ухудшилась|ухудшается|стала хуже)`,
  ].join('|'),
}

const patterns = Object.entries(phrases).map(
  ([verdict, words]) => [verdict as Verdict, new RegExp(`^${subject}?(?:${words})$`, 'u')] as const,
)

/** The verdict that a whole line prints, in any of our languages and the forms the old site used. */
export function verdictOf(line: string): Verdict | null {
  if (line.length > 100) return null
  const words = officialSpelling(phrase(line).replace(/[/-]/g, ' ').replace(/ +/g, ' '))
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Whether a line speaks of the situation as a verdict does, in words that are not known. */
export function resemblesVerdict(line: string): boolean {
  return (
    line.length <= 80 &&
    /^(?:the )?(?:situation|сітуацыя|ситуация) (?!in |ў |у |в )/u.test(
      officialSpelling(phrase(line)),
    )
  )
}
