import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshPassword, keepLogIns, keptLogIns } from '../../src/demo/log-ins'

const folder = mkdtempSync(join(tmpdir(), 'review-log-ins-'))
const file = join(folder, 'data/log-ins.txt')
const logIns = [
  { role: 'analyst', name: 'Ann', email: 'ann@review.example', password: 'one-two' },
  { role: 'admin', name: 'Ada', email: 'ada@review.example', password: 'three-four' },
] as const

afterAll(() => rmSync(folder, { recursive: true }))

test('Passwords can be read aloud, and none is like another', () => {
  const passwords = Array.from({ length: 200 }, freshPassword)
  for (const password of passwords) expect(password).toMatch(/^[a-z]{5}(-[a-z]{5}){3}$/)
  expect(new Set(passwords).size).toBe(200)
})

test('Log-ins are kept for the owner of the file alone, the one who may most first', () => {
  keepLogIns(file, 'SQLite, in here', logIns)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(keptLogIns(file, 'SQLite, in here')).toBe(
    'Administrator  Ada  ada@review.example  three-four\n' +
      'Analyst        Ann  ann@review.example  one-two\n',
  )
})

test('Log-ins of another database are not shown for this one', () => {
  keepLogIns(file, 'SQLite, in here', logIns)
  expect(keptLogIns(file, 'SQLite, in there')).toBeNull()
  expect(keptLogIns(join(folder, 'none.txt'), 'SQLite, in here')).toBeNull()
})
