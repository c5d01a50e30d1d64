import { describe, expect, test } from 'vitest'
import { readOrder } from '../../src/cli/release-order'

const read = (words: string) => readOrder(words.split(' '))

describe('The command that releases', () => {
  test('tries, releases, plans and cancels', () => {
    expect(read('--issue 2026-w47 --dry-run')).toEqual({
      ok: true,
      value: { week: '2026-W47', act: 'dryRun', policy: 'asReady', leads: [] },
    })
    expect(read('--issue 2026-W47 --as ed@review.example')).toEqual({
      ok: true,
      value: { week: '2026-W47', act: 'release', as: 'ed@review.example' },
    })
    expect(read('--issue 2026-W47 --as ed@review.example --cancel')).toMatchObject({
      value: { act: 'cancel' },
    })
    const plan = '--as ed@review.example --at 2026-11-22T09:00 --zone Europe/Warsaw --leads en,ru'
    expect(read(`--issue 2026-W47 ${plan} --deadline 2026-11-23T09:00 --change`)).toEqual({
      ok: true,
      value: {
        ...{ week: '2026-W47', act: 'plan', as: 'ed@review.example', isChange: true },
        ...{ hour: '2026-11-22T09:00', zone: 'Europe/Warsaw', deadline: '2026-11-23T09:00' },
        ...{ policy: 'lead', leads: ['en', 'ru'] },
      },
    })
  })

  test.each([
    ['--dry-run', 'Name the issue by its ISO week: --issue 2026-W47.'],
    ['--issue 2026-W54 --dry-run', 'Name the issue by its ISO week: --issue 2026-W47.'],
    ['--issue 2026-W47', 'Say who releases: --as and the e-mail of an editor.'],
    [
      '--issue 2026-W47 --dry-run --policy now',
      'There is no policy now: write together, lead or asReady.',
    ],
    [
      '--issue 2026-W47 --dry-run --leads de',
      'There is no language de: write en, be or ru, such as en,be.',
    ],
    ['--issue 2026-W47 --dry-run --policy lead', 'Say which languages go first: --leads en.'],
    ['--issue 2026-W47 --as a --policy together', 'Say when: --at "2026-11-22 09:00".'],
  ])('%s is refused in one sentence', (words, reason) => {
    expect(read(words)).toEqual({ ok: false, reason })
  })

  test('knows no other words', () => {
    expect(read('--issue 2026-W47 --force').ok).toBe(false)
  })
})
