import { expect, test } from 'vitest'
import { dividedFile } from '../../src/importer/front-matter'

test('A file is divided into its facts and its body, each with its first line', () => {
  expect(dividedFile('---\ntitle: A\nlead: B\n---\n\nBody.\n')).toEqual({
    ok: true,
    value: { facts: 'title: A\nlead: B', factsLine: 2, body: '\nBody.\n', bodyLine: 5 },
  })
})

test('Line ends of Windows and a byte order mark make no difference', () => {
  const file = dividedFile('\ufeff---\r\ntitle: A\r\n---\r\nBody.')
  expect(file).toMatchObject({ ok: true, value: { facts: 'title: A', body: 'Body.', bodyLine: 4 } })
})

test.each(['Body.', '---\ntitle: A\nBody.', ''])('%j has no facts and is refused', (text) => {
  expect(dividedFile(text)).toMatchObject({ ok: false, reason: expect.stringMatching(/---/) })
})
