import { type Verdict, verdicts } from '../domain/verdict'
import { lengthUnit, type YearFile } from './index-files'
import { numbersFromText } from './numbers-as-text'

/** The documents of a year as matching needs them, by their numbers. */
export type YearTable = {
  size: number
  /** Of each document its number of words, about, and of all together. */
  lengths: number[]
  words: number
  section: (string | null)[]
  analysts: string[][]
  verdict: (Verdict | null)[]
  /** Of each document its week in the year, the part of that week, and its place in the part. */
  stands: { week: number; part: number; place: number }[]
  /** The first term of each part of the terms. */
  terms: string[]
}

const made = new WeakMap<YearFile, YearTable>()

export function yearTable(file: YearFile): YearTable {
  const before = made.get(file)
  if (before) return before
  const table = tableOf(file)
  made.set(file, table)
  return table
}

function tableOf(file: YearFile): YearTable {
  const section = numbersFromText(file.section)
  const lengths = numbersFromText(file.length).map((units) => units * lengthUnit)
  return {
    size: section.length,
    lengths,
    words: lengths.reduce((sum, length) => sum + length, 0),
    section: section.map((at) => file.sections[at - 1] ?? null),
    analysts: analystsIn(file),
    verdict: numbersFromText(file.verdict).map((at) => verdicts[at - 1] ?? null),
    stands: file.weeks.flatMap(([week, parts]) =>
      parts.flatMap((documents, at) =>
        Array.from({ length: documents }, (_, place) => ({ week, part: at + 1, place })),
      ),
    ),
    terms: file.terms,
  }
}

function analystsIn({ analyst, analysts }: YearFile): string[][] {
  const numbers = numbersFromText(analyst)
  const found: string[][] = []
  for (let at = 0; at < numbers.length; at += 1 + (numbers[at] ?? 0)) {
    const ofOne = numbers.slice(at + 1, at + 1 + (numbers[at] ?? 0))
    found.push(ofOne.flatMap((place) => analysts[place - 1] ?? []))
  }
  return found
}
