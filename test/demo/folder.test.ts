import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDemonstration } from '../../src/demo/read-folder'
import { locales } from '../../src/domain/locale'

const read = readDemonstration('demo')

test('The demonstration is whole: every file is read, every link, name and picture is there', () => {
  expect(read.ok ? [] : read.reason).toEqual([])
})

test('Thirteen weeks follow one another; all but the last are released', () => {
  const issues = read.ok ? read.value.issues : []
  expect(issues.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  expect(issues.map(({ week }) => Number(week.slice(-2)))).toEqual(
    issues.map((_, place) => 35 + place),
  )
  expect(issues.filter(({ released }) => !released).map(({ week }) => week)).toEqual(['2026-W47'])
})

test('Every released commentary is there in every language, but for the one that shows a gap', () => {
  const released = read.ok ? read.value.issues.filter((issue) => issue.released) : []
  const gaps = released
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ name, texts }) =>
      locales
        .filter((locale) => !texts.some(({ language }) => language === locale))
        .map((locale) => `${name} ${locale}`),
    )
  expect(gaps).toEqual(['2026-W46/2-classes-return ru'])
})

test('One commentary is corrected and one is taken back', () => {
  const pieces = read.ok ? read.value.issues.flatMap((issue) => issue.pieces) : []
  const named = (some: typeof pieces) => some.map(({ name }) => name)
  expect(named(pieces.filter(({ correction }) => correction))).toEqual(['2026-W42/4-crown-falls'])
  expect(named(pieces.filter(({ retraction }) => retraction))).toEqual(['2026-W45/3-intercepts'])
})

test('The desk shows a text in nearly every state', () => {
  const texts = read.ok
    ? read.value.issues.flatMap((issue) => issue.pieces).flatMap((p) => p.texts)
    : []
  const states = new Set(texts.flatMap(({ desk }) => desk?.state ?? []))
  expect(states).toContain('draft')
  for (const state of ['submitted', 'inReview', 'changesRequested', 'approved'] as const)
    expect(states).toContain(state)
})

test('Every picture that was drawn is shown, with a credit and words for those who do not see it', () => {
  const pictures = read.ok ? read.value.pictures : []
  const drawn = ['pictures', 'portraits'].flatMap((folder) =>
    existsSync(`demo/${folder}`)
      ? readdirSync(`demo/${folder}`).map((f) => `demo/${folder}/${f}`)
      : [],
  )
  expect(drawn.filter((file) => !pictures.some((picture) => picture.file === file))).toEqual([])
  expect(pictures.filter(({ alt }) => Object.values(alt).some((words) => !words.trim()))).toEqual(
    [],
  )
  const shown = pictures.filter(({ file }) => file.includes('/pictures/'))
  expect(shown.filter(({ credit }) => credit === null)).toEqual([])
})
