import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { serve } from '../../src/cli/next-process'
import { keepAlive } from '../../src/domain/keep-alive'
import { freePort } from '../support/port'
import { processes } from '../support/processes'
import { requestOf, sendRaw } from '../support/raw-http'
import { type RunningSite, removeFolder, startSite } from '../support/server'

let site: RunningSite

beforeAll(async () => {
  site = await startSite()
  // Until there is an edition the application answers everything.
  await vi.waitFor(async () => expect(await statusOf('/en.html')).toBe(200), 60_000)
})

afterAll(async () => {
  await site?.kill()
  if (site) removeFolder(site.folder)
})

const ours = () => processes().filter(({ group }) => group === site.group)
const named = (part: string) => ours().filter(({ command }) => command.includes(part))

/** By a connection of its own, so that the fronts take turns. */
function statusOf(path: string, method = 'GET'): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(`${site.url}${path}`, { method, agent: new Agent() }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.once('error', () => resolve(0))
    asked.end()
  })
}

const statusesOf = async (count: number, path: string) => {
  const statuses = new Set<number>()
  for (let time = 0; time < count; time += 1) statuses.add(await statusOf(path))
  return [...statuses]
}

test('A front that was killed and started again knows where the application is', async () => {
  const before = named('front-process.ts')
  for (const { pid } of before) process.kill(pid, 'SIGKILL')
  await expect
    .poll(
      () =>
        named('front-process.ts').filter(({ pid }) => !before.some((one) => one.pid === pid))
          .length,
      {
        timeout: 30_000,
      },
    )
    .toBe(before.length)
  await expect.poll(() => statusOf('/en.html'), { timeout: 30_000 }).toBe(200)
  await wait(3000)
  expect(await statusesOf(20, '/api/users/init')).toEqual([200])
  expect(await statusesOf(6, '/admin')).toEqual([200])
  expect(await statusesOf(6, '/en/search?q=a')).toEqual([200])
})

test('While the application is killed and started again, readers read, and the desk waits', async () => {
  for (const { pid } of named('next-server')) process.kill(pid, 'SIGKILL')
  const desk = statusesOf(1, '/api/users/init')
  expect(await statusesOf(20, '/en.html')).toEqual([200])
  // It is told to wait, or waits: never anything else.
  expect([[200], [503]]).toContainEqual(await desk)
  await expect.poll(() => statusOf('/api/users/init'), { timeout: 60_000 }).toBe(200)
  expect(await statusesOf(10, '/api/users/init')).toEqual([200])
})

test('What prints the edition is started again, too', async () => {
  const [keeper] = named('edition-keeper.ts')
  process.kill(keeper?.pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => named('edition-keeper.ts').filter(({ pid }) => pid !== keeper?.pid).length, {
      timeout: 30_000,
    })
    .toBe(1)
})

test('A second start is told in one sentence who is there, at the same port or at another', async () => {
  const [first] = named('src/cli/start.ts').filter(({ pid }) => pid !== site.group)
  for (const port of [new URL(site.url).port, String(await freePort())]) {
    const second = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URI: `file:${site.folder}/review.db`,
        EDITION_DIR: `${site.folder}/other-edition`,
        PORT: port,
      },
      encoding: 'utf8',
    })
    expect([second.status, second.stdout]).toEqual([1, ''])
    expect(second.stderr).toMatch(
      new RegExp(
        `^In ${site.folder}/review.db a site is running already, as process ${first?.pid}, since .+ UTC, at ${site.url}\\. .+\\.\\n$`,
      ),
    )
  }
})

test('When what started them is killed, all the others end, and the next start finds its place free', async () => {
  const starts = named('src/cli/start.ts').map(({ pid }) => pid)
  expect(named('next-server').length + named('edition-keeper.ts').length).toBe(2)
  for (const pid of starts) process.kill(pid, 'SIGKILL')
  await expect.poll(() => ours().map(({ command }) => command), { timeout: 10_000 }).toEqual([])
  site = await startSite({ folder: site.folder })
  expect(await statusOf('/en.html')).toBe(200)
})

test('The application keeps idle connections longer than the front does', async () => {
  expect(keepAlive.front).toBeLessThan(keepAlive.application)
  const port = await freePort()
  const application = serve('start', '127.0.0.1', port, {
    DATABASE_URI: `file:${site.folder}/other.db`,
  })
  onTestFinished(async () => {
    const ended = once(application, 'exit')
    application.kill('SIGTERM')
    await ended
  })
  const answers = async () => {
    try {
      return (await sendRaw(port, requestOf('GET', '/api/users/init'))).status
    } catch {
      return 0
    }
  }
  await expect.poll(answers, { timeout: 60_000 }).toBe(200)
  const socket = connect(port, '127.0.0.1')
  let closed = 0
  socket.once('close', () => {
    closed = performance.now()
  })
  const said = () => once(socket, 'data').then(([bytes]) => String(bytes))
  socket.write(requestOf('GET', '/api/users/init', { Connection: 'keep-alive' }))
  expect(await said()).toMatch(/\r\nKeep-Alive: timeout=30\r\n/i)
  const begun = performance.now()
  await wait(keepAlive.front + 1000)
  expect(closed).toBe(0)
  socket.write(requestOf('GET', '/api/users/init', { Connection: 'keep-alive' }))
  expect(await said()).toMatch(/^HTTP\/1\.1 200/)
  expect(performance.now() - begun).toBeGreaterThan(keepAlive.front)
  socket.destroy()
})
