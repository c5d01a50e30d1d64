import { expect, test } from 'vitest'
import { paths } from '../../src/domain/paths'
import { withoutNames } from '../../src/edition/without-names'

const name = 'forty-six-names'

test.each([
  [paths.commentary('be', '2031-W10', name), '/be/issues/2031-w10/…'],
  [`en/issues/2031-w10/${name}.html.br`, 'en/issues/2031-w10/…'],
  [paths.section('ru', name, 2031), '/ru/sections/…/2031'],
  [paths.sectionFeed('ru', name, 'atom'), '/ru/sections/…'],
  [paths.trends('en', { analyst: name }), '/en/trends/analysts/…'],
  [paths.standing('en', name), '/en/…'],
  [paths.issue('en', '2031-W10'), '/en/issues/2031-w10'],
  [paths.short(12), '/p/12'],
  [paths.feed('en', 'atom'), '/en/feed.atom'],
  ['part:search', 'part:search'],
  ['en.html', 'en.html'],
])('%s is %s in the log', (path, told) => {
  expect(withoutNames(path)).toBe(told)
})
