import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { freePort } from '../support/port'

let room: Newsroom

beforeAll(async () => {
  room = await openNewsroom()
  await room.hire('admin', 'Ada Admin')
})

afterAll(() => room?.close())

function demo(port: number, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/demo.ts', ...args], {
    env: { ...process.env, PORT: String(port), NODE_ENV: 'production' },
    encoding: 'utf8',
  })
}

test('A newsroom at work is left alone, whatever was asked for, and people are told what to do', async () => {
  const { status, stdout, stderr } = demo(await freePort(), '--reset')
  expect(stderr).toMatch(
    /is no demonstration, and it was not touched\.\nName a database of its own/,
  )
  expect([status, stdout]).toEqual([1, ''])
  const { totalDocs } = await room.payload.count({ collection: 'users', overrideAccess: true })
  expect(totalDocs).toBe(1)
})

test('A port that is taken is told in one sentence, before anything is looked into', async () => {
  const other = createServer().listen(0, 'localhost')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { status, stdout, stderr } = demo(port)
  other.close()
  expect(stderr).toMatch(/^Port \d+ is taken by another program: .+\.\n$/)
  expect([status, stdout]).toEqual([1, ''])
})

test('What cannot be meant is answered with what can', async () => {
  const { status, stderr } = demo(await freePort(), '--restart')
  expect(stderr).toMatch(/^--restart is not known here\.\nnpm run demo/)
  expect(status).toBe(2)
})
