import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainTextWithNotes } from '../../src/domain/plain-text'
import { checkBody } from '../../src/domain/rich-text'
import { bodyState } from '../../src/importer/body-state'
import { readPageText } from '../../src/importer/read-page'
import { madeUpMarkup, signsIn } from '../support/made-up-markup'
import { around } from './arvenian-page'

const patience = { timeout: 60_000 }

test('What a page had is what is stored and what was named, to the word', patience, () => {
  fc.assert(
    fc.property(madeUpMarkup, ({ html, words }) => {
      const page = readPageText(around(html))
      if ('refused' in page) throw new Error(page.refused.message)
      const state = bodyState(page.body)
      expect(checkBody(state).ok).toBe(true)
      const { title, lead, byline, section, leftOut, problems } = page
      const stored = [title, lead, section, ...byline, plainTextWithNotes(state)].join('\n')
      const named = [
        ...leftOut.map(({ text }) => text),
        ...problems.map(({ message }) => message),
      ].join('\n')
      expect(words.filter((word) => !stored.includes(word) && !named.includes(word))).toEqual([])
      const twice = words.filter((word) => stored.split(word).length > 2)
      expect(twice).toEqual([])
      expect(signsIn(stored).has('\ufffd')).toBe(false)
    }),
    { seed: 20201214, numRuns: 300 },
  )
})
