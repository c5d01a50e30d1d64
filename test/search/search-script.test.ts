import { expect, test } from 'vitest'
import { searchScript } from '../../src/search/search-script'

test('The script of a copy has no pattern that looks behind, for which older phones drop all of it', async () => {
  expect(await searchScript()).not.toMatch(/\(\?<[=!]/)
})
