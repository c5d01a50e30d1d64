import { expect, test } from 'vitest'
import { passageOf } from '../../src/search/passage'
import { soughtIn } from '../../src/search/sought'

function passage(body: string, query: string): string {
  const marking = { sought: soughtIn(query, 'ru'), way: 'whole', locale: 'ru' } as const
  return passageOf([body], marking, [1])
    .map(({ text, isSought }) => (isSought ? `[${text}]` : text))
    .join('')
}

test('A heading and a caption do not run into the sentence after them', () => {
  expect(passage('Цены растут\nХлеб подорожал.\nМолоко тоже.', 'хлеб')).toBe(
    'Цены растут · [Хлеб] подорожал. Молоко тоже.',
  )
})

test('A line that ends with a stop within a quote needs nothing after it', () => {
  expect(passage('Он сказал: «Хватит!»\nИ ушёл.', 'ушел')).toBe('Он сказал: «Хватит!» И [ушёл].')
})
