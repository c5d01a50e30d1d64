import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { briefly, cutDown } from '../../src/cms/server-log/cut-down'
import { harmlessPart, leftOut } from '../../src/cms/server-log/library-lines'
import { line, wordsOfLine } from '../../src/cms/server-log/log-line'
import { quietConsole } from '../../src/cms/server-log/quiet-console'

const marker = 'Zq7xSecretWord'

test('Whatever fails, no value that anybody sent or stored is written to the log', async () => {
  const { code, output } = await failInEveryWay()
  const told = output
    .split('\n')
    .filter((line) => line.toLowerCase().includes(marker.toLowerCase()))
  expect(told.slice(0, 3).map((line) => line.slice(0, 600))).toEqual([])
  expect(code, output.slice(-2000)).toBe(0)
  const [, asked, failed] = /asked (\d+), failed (\d+)/.exec(output) ?? []
  expect(Number(asked)).toBeGreaterThan(2500)
  expect(Number(failed)).toBeGreaterThan(2000)
  // It is not silent: what failed is there, with its kind, its table and its place in the code.
  expect(output).toMatch(/SQLITE_FULL/)
  expect(output).toMatch(/SQLITE_IOERR_WRITE/)
  expect(output).toMatch(/"asked":"insert into \w+"/)
  expect(output).toMatch(/"fields":\[/)
  expect(output).toMatch(/"at":\[".+:\d+:\d+/)
}, 240_000)

describe('An error is cut down', () => {
  test('to its kind, its code, its table and its fields', () => {
    const cause = Object.assign(new Error('UNIQUE constraint failed: users.email'), {
      name: 'LibsqlError',
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    })
    const error = Object.assign(new Error(`Failed query: ${marker}`, { cause }), {
      name: 'DrizzleQueryError',
      query: `insert into "users" ("email", "hash") values ('${marker}', ?)`,
      params: [marker],
    })
    expect(cutDown(error)).toMatchObject({
      kind: 'DrizzleQueryError',
      asked: 'insert into users',
      cause: { kind: 'LibsqlError', code: 'SQLITE_CONSTRAINT_UNIQUE', fields: ['users.email'] },
    })
    expect(briefly(error)).toBe('DrizzleQueryError, insert into users, SQLITE_CONSTRAINT_UNIQUE')
  })

  test('whatever stands in its name, its code and its stack', () => {
    const message = `x\n    at ${marker} (/tmp/${marker}.ts:1:1)`
    const names = { name: `No ${marker}`, code: `E ${marker}`, query: `select '${marker}'` }
    const errors = [
      Object.assign(new Error(message), names),
      Object.assign(new Error(message), { message: 'another', keyPattern: { [`a ${marker}`]: 1 } }),
      Object.assign(new Error('x'), { stack: `Error: ${marker}\n    at ${marker}` }),
      { message, stack: message, data: { collection: 'x', errors: [{ path: `a ${marker}` }] } },
      new AggregateError([new Error(marker)], marker),
    ]
    for (const error of errors) expect(JSON.stringify(cutDown(error))).not.toContain(marker)
  })
})

describe('A line', () => {
  test('of ours is marked as ours, or it would be left out', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    const unmarked = /logger\.(fatal|error|warn|info)\((?!\s*line`|\{ err|error\)|words\))/
    const ours = files.filter((file) => /\.tsx?$/.test(file))
    expect(ours.length).toBeGreaterThan(100)
    expect(ours.filter((file) => unmarked.test(readFileSync(join('src', file), 'utf8')))).toEqual(
      [],
    )
  })

  test('that a process writes by itself holds no error as it is', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    const whole =
      /(console\.\w+|std(err|out)\.write|\bsay)\(\s*`[^`]*\$\{(error|cause|failure|again|worse)(\.stack)?\}/
    const ours = files.filter((file) => /\.(tsx?|mjs)$/.test(file))
    expect(whole.test(`say(\`It failed: $\{error}\`)`)).toBe(true)
    expect(ours.filter((file) => whole.test(readFileSync(join('src', file), 'utf8')))).toEqual([])
  })

  test('of ours is written as it is, and errors in it are cut down', () => {
    const told = line`The release planned for ${'09:00'} failed: ${new TypeError(marker)}`
    expect(wordsOfLine(told)).toBe('The release planned for 09:00 failed: TypeError')
  })

  test('of a library is left out, unless it is known to hold nothing', () => {
    expect(harmlessPart(`File ${marker} for collection media is missing on the disk.`)).toBe(
      leftOut,
    )
    expect(harmlessPart(`Migrating: 20261118_120000_first ${marker}`)).not.toContain(marker)
    expect(harmlessPart('Failed to update the stored password hash')).not.toBe(leftOut)
  })
})

test('The console of the server is held to the same rule', () => {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const
  const written: string[] = []
  const spies = methods.map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void written.push(words.join(' '))),
  )
  const before = methods.map((name) => console[name])
  quietConsole()
  for (const name of methods) {
    console[name](new Error(marker), { password: marker }, marker)
    console[name](`⨯ unhandledRejection: ${marker}`, new TypeError(marker))
    console[name](line`Ours, as it is.`)
    console[name](marker, 7)
  }
  methods.forEach((name, at) => {
    const original = before[at]
    if (original) console[name] = original
  })
  for (const spy of spies) spy.mockRestore()
  expect(written).toHaveLength(4 * methods.length)
  expect(written.filter((words) => words.includes(marker))).toEqual([])
  expect(written.filter((words) => words === 'Ours, as it is.')).toHaveLength(methods.length)
  expect(written.filter((words) => words.includes('"kind":"TypeError"'))).toHaveLength(
    methods.length,
  )
})

async function failInEveryWay(): Promise<{ code: unknown; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'review-log-'))
  const script = fileURLToPath(new URL('../support/fail-in-every-way.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=production', script, marker],
    {
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', LOG_LEVEL: 'trace' },
        ...{ DATABASE_URI: `file:${join(folder, 'review.db')}`, MEDIA_DIR: join(folder, 'media') },
        // Nobody listens there.
        ...{ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'desk@example.org' },
      },
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part
    })
  const [code] = await once(child, 'close')
  rmSync(folder, { recursive: true, force: true })
  return { code, output }
}
