import { afterEach, beforeEach, vi } from 'vitest'

// What is written to console.error would be lost in the noise, so it fails the test that wrote it.
let written: unknown[][] = []

beforeEach(() => {
  written = []
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    written.push(words)
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  const [first] = written
  if (first) throw new Error(`console.error was called: ${first.map(String).join(' ')}`)
})
