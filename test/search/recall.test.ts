import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../src/domain/locale'
import { type Measured, meant, measured, searchedDemo } from './measure'
import { be } from './queries/be'
import { en } from './queries/en'
import type { Query, QueryList } from './queries/query'
import { ru } from './queries/ru'

const lists: Record<Locale, QueryList> = { en, be, ru }

type Level = { recall: number; precision: number }

/** As measured; nothing may make it worse. Held-out queries were never used to make it better. */
const levels: Record<Locale, Record<'known' | 'heldOut', Level>> = {
  en: { known: { recall: 0.99, precision: 0.99 }, heldOut: { recall: 0.97, precision: 0.93 } },
  be: { known: { recall: 0.99, precision: 0.93 }, heldOut: { recall: 0.99, precision: 0.99 } },
  ru: { known: { recall: 0.99, precision: 0.92 }, heldOut: { recall: 0.97, precision: 0.91 } },
}

describe.each(locales)('what is searched for in %s', (locale) => {
  const demo = searchedDemo(locale)
  const list = lists[locale]

  test('means something that the demonstration has', () => {
    const empty = [...list.known, ...list.heldOut].filter(
      (query) => meant(demo, query).length === 0,
    )
    expect(empty).toEqual([])
    expect(list.known.length + list.heldOut.length + list.typos.length).toBeGreaterThanOrEqual(45)
  })

  test.each(['known', 'heldOut'] as const)('is found as often as before (%s)', async (kind) => {
    const all = await Promise.all(list[kind].map((query: Query) => measured(demo, query)))
    const recall = mean(all, ({ recall }) => recall)
    const precision = mean(all, ({ precision }) => precision)
    console.log(
      `${locale} ${kind}: ${all.length} queries, recall ${recall.toFixed(3)}, precision at 5 ${precision.toFixed(3)}`,
    )
    expect(recall).toBeGreaterThanOrEqual(levels[locale][kind].recall)
    expect(precision).toBeGreaterThanOrEqual(levels[locale][kind].precision)
  })

  test('has first what a reader looks for first', async () => {
    const all = await Promise.all(list.known.map((query) => measured(demo, query)))
    expect(all.filter(({ late }) => late.length > 0)).toEqual([])
  })

  test.each(list.typos)('is found in spite of a slip, or suggested: $asks', async (typo) => {
    const { total, suggestions } = await demo.ask(typo.asks)
    const said = suggestions.map((query) => query.toLowerCase())
    expect(total > 0 || said.some((query) => query.includes(typo.suggests))).toBe(true)
  })
})

function mean(all: readonly Measured[], of: (one: Measured) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0) / all.length
}
