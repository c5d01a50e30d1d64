import { describe, expect, test } from 'vitest'
import { askedAddress, hasFilter, isAsked, readAsked, understood } from '../../src/search/asked'

const asked = (query: string) => readAsked(new URLSearchParams(query))
const span = (from: string, to = '') => {
  const question = understood(asked(`${new URLSearchParams({ from, to })}`))
  return question.ok ? [question.value.from, question.value.to] : question.reason
}

describe('What an address asks', () => {
  test('is kept as it was typed, and comes back as the same address', () => {
    const query = '?q=%C2%ABport%C2%BB&section=economy&from=2026&page=3'
    expect(asked(query)).toMatchObject({ q: '«port»', section: 'economy', from: '2026', page: 3 })
    expect(askedAddress(asked(query))).toBe(query)
    expect(askedAddress(asked('?q=&page=1'))).toBe('')
  })

  test('may be words, filters, both or nothing', () => {
    expect([isAsked(asked('')), hasFilter(asked(''))]).toEqual([false, false])
    expect([isAsked(asked('q=port')), hasFilter(asked('q=port'))]).toEqual([true, false])
    expect([isAsked(asked('verdict=worse')), hasFilter(asked('verdict=worse'))]).toEqual([
      true,
      true,
    ])
  })

  test('knows no page 0, no page "two", and no end of letters', () => {
    expect(asked('page=0').page).toBe(1)
    expect(asked('page=two').page).toBe(1)
    expect(asked(`q=${'a'.repeat(5_000)}`).q).toHaveLength(200)
  })
})

describe('A span', () => {
  test('is given by years, weeks, or dates in any of our languages', () => {
    expect(span('2020', '2021')).toEqual(['2020-W01', '2021-W52'])
    expect(span('2020-W38', '2020w40')).toEqual(['2020-W38', '2020-W40'])
    expect(span('14 September 2020', '20.09.2020')).toEqual(['2020-W38', '2020-W38'])
    expect(span('14 верасня 2020', '2020-09-20')).toEqual(['2020-W38', '2020-W38'])
    expect(span('14–20 сентября 2020 г.')).toEqual(['2020-W38', null])
  })

  test('is refused by the end that is wrong, or when it runs backwards', () => {
    expect(span('someday')).toBe('from')
    expect(span('2020', '2020-W60')).toBe('to')
    expect(span('2021', '2020')).toBe('reversed')
  })
})
