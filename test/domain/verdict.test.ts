import { expect, test } from 'vitest'
import { isVerdict, verdictLabels } from '../../src/domain/verdict'

test('The verdicts are named as the old site named them, with its gaps filled', () => {
  expect(verdictLabels).toMatchInlineSnapshot(`
    {
      "better": {
        "be": "Сітуацыя палепшылася",
        "en": "The situation has gotten better",
        "ru": "Ситуация улучшилась",
      },
      "same": {
        "be": "Сітуацыя не змянілася",
        "en": "The situation has not changed",
        "ru": "Ситуация не изменилась",
      },
      "worse": {
        "be": "Сітуацыя пагоршылася",
        "en": "The situation got worse",
        "ru": "Ситуация ухудшилась",
      },
    }
  `)
})

test('Nothing else is a verdict', () => {
  expect(['better', 'same', 'worse'].every(isVerdict)).toBe(true)
  expect(['Better', 'good', '', null, undefined, 0, 'toString'].filter(isVerdict)).toEqual([])
})
