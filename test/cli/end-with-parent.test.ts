import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { processes } from '../support/processes'

const folder = mkdtempSync(join(tmpdir(), 'review-parent-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const preload = `--import=file://${resolve('src/cli/end-with-parent.mjs')}`

/** Starts what Next is started by, with a script in Next's place; answers with the numbers of all. */
async function family(name: string, script: string) {
  const child = join(folder, `${name}.mjs`)
  writeFileSync(child, script)
  const parent = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { spawn } from 'node:child_process'
     spawn(process.execPath, [${JSON.stringify(preload)}, ${JSON.stringify(child)}],
       { stdio: ['inherit', 'inherit', 'inherit', 'pipe'] })
     setInterval(() => {}, 1000)`,
  ])
  let said = ''
  parent.stdout.setEncoding('utf8').on('data', (words: string) => {
    said += words
  })
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/ready/)
  return { parent, members: (said.match(/\d+/g) ?? []).map(Number) }
}

async function killHard(parent: ChildProcess): Promise<void> {
  const ended = once(parent, 'exit')
  parent.kill('SIGKILL')
  await ended
}

const alive = (members: number[]) =>
  processes()
    .map(({ pid }) => pid)
    .filter((pid) => members.includes(pid))

test('The application ends with what started it, even by kill -9, and so do its own children', async () => {
  const { parent, members } = await family(
    'plain',
    `import { fork } from 'node:child_process'
     import { Worker } from 'node:worker_threads'
     if (process.send) { process.on('message', () => {}); process.send(process.pid) }
     else {
       new Worker('setInterval(() => {}, 1000)', { eval: true })
       fork(process.argv[1]).once('message', (pid) => console.log(process.pid, pid, 'ready'))
     }`,
  )
  expect(alive(members)).toHaveLength(2)
  await killHard(parent)
  await expect.poll(() => alive(members), { timeout: 20_000 }).toEqual([])
})

test('It finishes what it is answering, but not without end', async () => {
  const { parent, members } = await family(
    'slow',
    `import { writeFileSync } from 'node:fs'
     process.on('SIGTERM', () =>
       setTimeout(() => writeFileSync(process.argv[1] + '.stored', 'stored'), 500))
     setInterval(() => {}, 1000)
     console.log(process.pid, 'ready')`,
  )
  await killHard(parent)
  await expect.poll(() => alive(members), { timeout: 20_000 }).toEqual([])
  expect(readFileSync(join(folder, 'slow.mjs.stored'), 'utf8')).toBe('stored')
}, 20_000)

test('It goes on while what started it does', async () => {
  const { parent, members } = await family(
    'going-on',
    `setInterval(() => {}, 1000); console.log(process.pid, 'ready')`,
  )
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(alive(members)).toHaveLength(1)
  await killHard(parent)
})
