import { describe, expect, test } from 'vitest'
import { checkTerms, dueHour, isLastAttempt, pauseAfter } from '../../src/domain/release-plan'

const at = '2031-03-10T09:00:00.000Z'
const deadline = '2031-03-12T09:00:00.000Z'
const now = '2031-03-01T00:00:00.000Z'

describe('A plan', () => {
  test('keeps the leading languages in their order, and only where some lead', () => {
    expect(checkTerms({ policy: 'lead', leads: ['ru', 'en'], at, deadline }, now)).toEqual({
      ok: true,
      value: { policy: 'lead', leads: ['en', 'ru'], at, deadline },
    })
    expect(checkTerms({ policy: 'together', leads: ['ru'], at, deadline }, now)).toEqual({
      ok: true,
      value: { policy: 'together', leads: [], at, deadline: null },
    })
  })

  test('is due at its hour, then at its deadline, and in between whenever somebody approves', () => {
    const plan = { at, deadline, state: 'planned' } as const
    expect(dueHour(plan, '2031-03-10T08:59:59.999Z')).toBeNull()
    expect(dueHour(plan, at)).toBe(at)
    const following = { ...plan, state: 'following' } as const
    expect(dueHour(following, '2031-03-11T00:00:00.000Z')).toBe('2031-03-11T00:00:00.000Z')
    expect(dueHour(following, '2031-04-01T00:00:00.000Z')).toBe(deadline)
    for (const state of ['done', 'refused', 'cancelled'] as const)
      expect(dueHour({ ...plan, state }, '2031-04-01T00:00:00.000Z')).toBeNull()
  })

  test('that failed waits longer each time, and not for ever', () => {
    const nextAttemptAt = '2031-03-10T09:05:00.000Z'
    const plan = { at, state: 'planned', nextAttemptAt } as const
    expect(dueHour(plan, '2031-03-10T09:04:59.999Z')).toBeNull()
    expect(dueHour(plan, nextAttemptAt)).toBe(at)
    const pauses = [1, 2, 3, 4, 5, 6, 7].map(pauseAfter)
    expect(pauses).toEqual([...new Set(pauses)].sort((one, other) => one - other))
    expect([isLastAttempt(6), isLastAttempt(7)]).toEqual([false, true])
  })
})
