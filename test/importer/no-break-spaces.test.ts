import { expect, test } from 'vitest'
import type { Locale } from '../../src/domain/locale'
import { withNoBreakSpaces } from '../../src/importer/no-break-spaces'

const unmoved: readonly (readonly [Locale, string])[] = [
  ['en', 'In May 14 people came'],
  ['en', 'some 40 millionaires'],
  ['be', 'у 2026 гатоў'],
  ['ru', 'в 2026 мартовских заявках'],
  ['ru', 'маяк 14 маяков'],
]

test.each<[Locale, string]>([
  ['en', 'on 14~October 2026'],
  ['en', '6~per cent and 1.9~billion crowns'],
  ['be', '14~кастрычніка 2026~г. і 5~мая'],
  ['be', '9,1~% за год, 84~000 галасоў, 1,9~мільярда'],
  ['be', '4,1~млн тон'],
  ['ru', '11~апреля 2027~г. и 84~тысячи'],
  ['ru', '8,6~%, 1~250~000 крон, №~4'],
  ['ru', 'в 2025–2026~гг.'],
])('in %s, no line ends within %s', (language, marked) => {
  const kept = marked.replaceAll('~', '\u00a0')
  expect(withNoBreakSpaces(marked.replaceAll('~', ' '), language)).toBe(kept)
  expect(withNoBreakSpaces(kept, language)).toBe(kept)
})

test.each(unmoved)('in %s, %s may break anywhere', (language, text) => {
  expect(withNoBreakSpaces(text, language)).toBe(text)
})
