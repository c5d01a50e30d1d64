import { describe, expect, test } from 'vitest'
import { withoutUnfinishedLinks } from '../../src/domain/unfinished-links'

const words = (text: string) => ({ type: 'text', text, format: 0 })
const link = (url: unknown) => ({ type: 'link', fields: { url }, children: [words('here')] })
const body = (...children: object[]) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children }] },
})

describe('A link that was begun and not finished', () => {
  test.each([[undefined], [null], [''], ['https://'], [' http:// ']])(
    'with the address %j is left out, and its words stay',
    (url) => {
      expect(withoutUnfinishedLinks(body(words('Read '), link(url)))).toEqual(
        body(words('Read '), words('here')),
      )
    },
  )

  test('is no excuse for a wrong address, nor for touching a right one', () => {
    for (const url of ['javascript:alert(1)', 'https://example.org/', '/en'])
      expect(withoutUnfinishedLinks(body(link(url)))).toEqual(body(link(url)))
  })

  test('may stand deep in a list, and no body at all stays none', () => {
    const list = (child: object) => body({ type: 'list', children: [{ children: [child] }] })
    expect(withoutUnfinishedLinks(list(link('')))).toEqual(list(words('here')))
    expect(withoutUnfinishedLinks(null)).toBeNull()
  })
})
