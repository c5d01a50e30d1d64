import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lockFolder } from '../../src/edition/lock'

// Each starts processes.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locked-'))
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Another process that takes the folder and says whether it could. */
async function another(place = folder): Promise<{ child: ChildProcess; took: boolean }> {
  const child = fork(fileURLToPath(new URL('lock-process.ts', import.meta.url)), [place], {
    execArgv: ['--import', 'tsx'],
  })
  children.push(child)
  const [took] = (await once(child, 'message')) as [boolean]
  return { child, took }
}

async function mine(): Promise<() => void> {
  const lock = await lockFolder(folder)
  if (!lock.ok) throw new Error('The folder is held.')
  return lock.value
}

test('A folder is held by one process at a time, which says who it is and since when', async () => {
  const { child, took } = await another()
  expect(took).toBe(true)
  const lock = await lockFolder(folder)
  expect(lock).toMatchObject({ ok: false, reason: { process: child.pid } })
  expect(lock.ok || Date.parse(lock.reason?.since ?? '')).toBeLessThanOrEqual(Date.now())
})

test('It is free again when its process is gone, however that ended', async () => {
  const { child } = await another()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const free = await mine()
  expect((await another()).took).toBe(false)
  free()
})

test('It is free again when it was given free', async () => {
  const free = await mine()
  free()
  expect((await another()).took).toBe(true)
})

test('The number of a living process in the file of an earlier version holds nothing', async () => {
  writeFileSync(join(folder, 'lock'), '1')
  const free = await mine()
  expect(existsSync(join(folder, 'lock'))).toBe(false)
  free()
})

test('Whatever else lies in its place is put aside', async () => {
  writeFileSync(join(folder, 'lock.sock'), '')
  const free = await mine()
  expect((await another()).took).toBe(false)
  free()
})

test('A process that stands still holds it all the same', async () => {
  const { child } = await another()
  child.kill('SIGSTOP')
  expect(await lockFolder(folder)).toEqual({ ok: false, reason: null })
  child.kill('SIGCONT')
})

test('Of several that come at once over a dead one, one takes it', async () => {
  const { child } = await another()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const all = await Promise.all([another(), another(), another()])
  expect(all.filter(({ took }) => took)).toHaveLength(1)
})

test('A folder with a long path is held as well', async () => {
  folder = join(folder, 'long'.repeat(40), 'edition')
  mkdirSync(folder, { recursive: true })
  expect((await another(folder)).took).toBe(true)
  expect((await lockFolder(folder)).ok).toBe(false)
})
