import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'review-place-'))
const children: ChildProcess[] = []

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => kill(child)))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Settings = { DATABASE_URI?: string; EDITION_DIR?: string; EDITION?: string; PORT?: string }

const holding = `
  const { refuseSecondStart } = await import('./src/cli/second-start.ts')
  await refuseSecondStart()
  console.log('holds')
  setInterval(() => {}, 1000)
  process.on('SIGTERM', () => process.exit(0))
`

/** A process that holds its places as a start of the site does; what it said, and its code if it ended. */
async function start(settings: Settings) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', holding], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URI: `file:${folder}/one/review.db`,
      EDITION_DIR: `${folder}/one/edition`,
      PORT: '4001',
      SITE_URL: 'https://review.example',
      ...settings,
    },
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words
    })
  const ended = once(child, 'close')
  await Promise.race([expect.poll(() => said, { timeout: 20_000 }).toContain('holds'), ended])
  return { child, said: () => said, code: child.exitCode }
}

async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL') {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

const sentence = (path: string, pid: number | undefined, setting: string) =>
  new RegExp(
    `^In ${path} a site is running already, as process ${pid}, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC, at https://review.example. Stop it first, or name another place in ${setting}.\\n$`,
  )

describe('A second start', { timeout: 60_000 }, () => {
  test('is told in one sentence who is there, whatever its port', async () => {
    const first = await start({})
    expect(first.said()).toBe('holds\n')
    const second = await start({ PORT: '4002' })
    expect(second.code).toBe(1)
    expect(second.said()).toMatch(
      sentence(`${folder}/one/review.db`, first.child.pid, 'DATABASE_URI'),
    )
  })

  test('is told so for the same folder of editions, too, and by whatever link it is named', async () => {
    const first = await start({})
    symlinkSync(join(folder, 'one'), join(folder, 'link'))
    const database = await start({
      DATABASE_URI: `file:${folder}/link/review.db`,
      EDITION_DIR: `${folder}/two/edition`,
    })
    expect(database.said()).toMatch(
      sentence(`${folder}/link/review.db`, first.child.pid, 'DATABASE_URI'),
    )
    const edition = await start({
      DATABASE_URI: `file:${folder}/two/review.db`,
      EDITION_DIR: `${folder}/one/../one/edition/`,
    })
    expect(edition.said()).toMatch(
      sentence(`${folder}/one/../one/edition/`, first.child.pid, 'EDITION_DIR'),
    )
  })

  test('is as good as the first with places of its own, or with the same database on MongoDB', async () => {
    const shared = 'mongodb://127.0.0.1:27017/review'
    await start({ DATABASE_URI: shared })
    const second = await start({ DATABASE_URI: shared, EDITION_DIR: `${folder}/two/edition` })
    const third = await start({ DATABASE_URI: shared, EDITION: 'off' })
    const fourth = await start({
      DATABASE_URI: `file:${folder}/two/review.db`,
      EDITION_DIR: `${folder}/three/edition`,
    })
    for (const one of [second, third, fourth]) expect(one.said()).toBe('holds\n')
  })

  test.each(['SIGKILL', 'SIGTERM'] as const)(
    'has the place as soon as the first ended (%s), and leaves nothing behind',
    async (signal) => {
      const first = await start({})
      await kill(first.child, signal)
      const second = await start({})
      expect(second.said()).toBe('holds\n')
      await kill(second.child, 'SIGTERM')
      expect(readdirSync(join(folder, 'one')).filter((name) => name.includes('running'))).toEqual(
        [],
      )
    },
  )

  test('is not kept out by what a dead process, or somebody else, left there', async () => {
    mkdirSync(join(folder, 'one'), { recursive: true })
    // The number of a process that is alive, where a socket should be.
    writeFileSync(join(folder, 'one/review.db.running'), String(process.pid))
    writeFileSync(join(folder, 'one/edition.running'), '')
    expect((await start({})).said()).toBe('holds\n')
  })

  test('of several at the same moment is one, and the others know whom', async () => {
    const dead = await start({})
    await kill(dead.child)
    const all = await Promise.all([1, 2, 3, 4].map(() => start({})))
    const [winner, ...others] = all.filter(({ said }) => said() === 'holds\n')
    expect(others).toEqual([])
    for (const one of all.filter((one) => one !== winner))
      expect(one.said()).toMatch(
        sentence(`${folder}/one/review.db`, winner?.child.pid, 'DATABASE_URI'),
      )
  })

  test('is kept out by a first that is stopped and cannot say more', async () => {
    const first = await start({})
    first.child.kill('SIGSTOP')
    const second = await start({})
    expect([second.code, second.said()]).toEqual([
      1,
      `In ${folder}/one/review.db a site is running already, which does not say more of itself. Stop it first, or name another place in DATABASE_URI.\n`,
    ])
    first.child.kill('SIGCONT')
  })

  test('knows a place with a long name, too', async () => {
    const long = join(folder, 'a-name-as-long-as-some-people-give-their-folders/'.repeat(3))
    const settings = { DATABASE_URI: `file:${long}/review.db`, EDITION_DIR: `${long}/edition` }
    const first = await start(settings)
    expect(first.said()).toBe('holds\n')
    expect((await start(settings)).said()).toContain(`as process ${first.child.pid}`)
  })
})
