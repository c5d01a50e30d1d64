import { expect, test } from 'vitest'
import { oneLine } from '../../src/search/one-line'

test('A heading and a caption do not run into the sentence after them', () => {
  expect(oneLine('Цены растут\nХлеб подорожал.\nМолоко тоже.\n')).toBe(
    'Цены растут · Хлеб подорожал. Молоко тоже.',
  )
})

test('A line that ends with a stop within a quote needs nothing after it', () => {
  expect(oneLine('Он сказал: «Хватит!»\nИ ушёл.')).toBe('Он сказал: «Хватит!» И ушёл.')
})
