import fc from 'fast-check'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { pasted } from '../../src/cms/admin/paste/pasted'
import { asLines } from '../../src/domain/body-lines'
import type { BodyNode } from '../../src/domain/body-nodes'
import { wordsIn } from '../../src/domain/markup/markup-tree'
import { checkBody } from '../../src/domain/rich-text'
import { madeUpMarkup, signsIn } from '../support/made-up-markup'

const patience = { timeout: 60_000 }
const runs = { seed: 20201214, numRuns: 500 }

/** Every sign that a reader would see, also in footnotes. */
function seen(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      const note = (node.fields as { text?: string } | undefined)?.text
      return `${node.text ?? ''} ${note ?? ''} ${seen(node.children ?? [])}`
    })
    .join(' ')
}

test('What was pasted is what is stored and what was named, to the sign', patience, () => {
  fc.assert(
    fc.property(madeUpMarkup, fc.boolean(), ({ html, words }, footnotes) => {
      const found = pasted({ html, text: '', parse }, { footnotes })
      const nodes = found?.nodes ?? []
      expect(checkBody({ root: { type: 'root', children: nodes } }).ok).toBe(true)
      const stored = seen(nodes)
      const named = (found?.losses ?? []).map(({ what }) => what).join('\n')
      expect(words.filter((word) => !stored.includes(word) && !named.includes(word))).toEqual([])
      // Of what stands there at all, every sign is there as often as it was sent.
      const shown = html.replace(
        /<p style="display:none">.*?<\/p>|<p class=Mso[^>]*>(?=<span)/g,
        '',
      )
      const sent = signsIn(wordsIn(parse(shown)).replaceAll('·', ''))
      const kept = signsIn(stored)
      const missing = [...sent].flatMap(([sign, count]) => {
        const difference = count - (kept.get(sign) ?? 0)
        return difference > 0 ? [[sign, difference]] : []
      })
      const marks = (html.match(/<sup>1<\/sup>/g) ?? []).length
      expect(missing.filter(([sign, count]) => sign !== '1' || Number(count) > marks)).toEqual([])
    }),
    runs,
  )
})

test('What is pasted into a cell has every sign too', patience, () => {
  fc.assert(
    fc.property(madeUpMarkup, ({ html }) => {
      const nodes = pasted({ html, text: '', parse }, { footnotes: true })?.nodes ?? []
      const lines = signsIn(seen(asLines(nodes)))
      for (const [sign, count] of signsIn(seen(nodes)))
        expect(lines.get(sign) ?? 0).toBeGreaterThanOrEqual(count)
    }),
    runs,
  )
})
