import { expect, test } from 'vitest'
import { showShare } from '../../src/cli/share-bar'

function shown(isTTY: boolean, seconds: number) {
  let [written, time] = ['', 0]
  const screen = {
    isTTY,
    write: (text: string) => {
      written += text
    },
  }
  const bar = showShare(200, screen, () => time)
  for (let part = 0; part < 4; part += 1) {
    time += seconds * 1000
    bar.add(50)
  }
  bar.end()
  return written
}

test('On a terminal a bar moves in its place and is gone in the end', () => {
  const lines = shown(true, 1).split('\r')
  expect(lines[1]).toBe('  [######..................] 25 %')
  expect(lines[4]).toBe('  [########################] 100 %')
  expect(lines.at(-1)).toBe('')
})

test('Elsewhere it is a line every ten seconds', () => {
  expect(shown(false, 6)).toBe(
    '  50 % of the demonstration is in its place\n  100 % of the demonstration is in its place\n',
  )
})
