import { expect, test } from 'vitest'
import { recordedName } from '../../src/domain/recorded-names'
import { stepNames } from '../../src/domain/workflow'

test('Whatever the log records has a name in each language', () => {
  for (const step of [...stepNames, 'publish', 'archive', 'import', 'changed', 'coverPictures']) {
    const { en, be, ru } = recordedName(step)
    expect(en).not.toBe(step)
    expect(be).toMatch(/^[А-ЯЎІЁ][а-яўіё ]+$/)
    expect(ru).toMatch(/^[А-ЯЁ][а-яё ]+$/)
  }
})

test('A record of an older program keeps its bare name', () => {
  expect(recordedName('embargo')).toEqual({ en: 'embargo', be: 'embargo', ru: 'embargo' })
})
