import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkSettings, keptSecret, withFile } from '../src/env'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'env-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const problemsOf = (given: Record<string, string>) => {
  const checked = checkSettings(given)
  return checked.ok ? [] : checked.reason
}

describe('settings', () => {
  test('nothing needs to be set', () => {
    expect(checkSettings({})).toEqual({
      ok: true,
      value: {
        DATABASE_URI: 'file:./data/review.db',
        MONGODB_COMPAT: 'full',
        SITE_URL: 'http://localhost:3000',
        PORT: 3000,
        HOST: 'localhost',
        MEDIA_DIR: './media',
        EDITION: 'on',
        EDITION_DIR: './data/edition',
        EDITION_KEY: './data/edition-key.pem',
        LOG_LEVEL: 'info',
      },
    })
  })

  test('an edition is printed or not, and a hub for feeds is an address', () => {
    expect(problemsOf({ EDITION: 'off', WEBSUB_HUB: 'https://hub.example/' })).toEqual([])
    expect(problemsOf({ EDITION: 'no' })).toEqual(['EDITION is neither on nor off.'])
    expect(problemsOf({ WEBSUB_HUB: 'hub.example' })[0]).toMatch(/^WEBSUB_HUB is no hub: /)
  })

  test('mail needs a server that we can speak to, and a sender', () => {
    const from = 'Weekly Review <desk@review.example>'
    expect(problemsOf({ SMTP_URL: 'smtp://localhost:25', MAIL_FROM: from })).toEqual([])
    expect(problemsOf({ SMTP_URL: 'smtps://a:b@mail.example', MAIL_FROM: 'a@b.example' })).toEqual(
      [],
    )
    expect(problemsOf({ SMTP_URL: 'smtp://localhost' })).toEqual([
      'MAIL_FROM is missing: with SMTP_URL, say from which address mail is sent.',
    ])
    for (const SMTP_URL of ['mail.example', 'https://mail.example', 'smtp://'])
      expect(problemsOf({ SMTP_URL, MAIL_FROM: from })[0]).toMatch(/^SMTP_URL is no mail server/)
    for (const MAIL_FROM of ['desk', 'Desk <desk>', 'a@b.example\r\nBcc: c@d.example'])
      expect(problemsOf({ MAIL_FROM })[0]).toMatch(/^MAIL_FROM is no sender/)
  })

  test('an empty setting counts as one that was left out', () => {
    expect(checkSettings({ PORT: '', PAYLOAD_SECRET: ' ', SITE_URL: '' })).toEqual(
      checkSettings({}),
    )
  })

  test('the site follows the port unless it has an address of its own', () => {
    expect(checkSettings({ PORT: '8080' })).toMatchObject({
      value: { SITE_URL: 'http://localhost:8080', PORT: 8080 },
    })
    expect(checkSettings({ PORT: '8080', SITE_URL: 'https://review.example.org/' })).toMatchObject({
      value: { SITE_URL: 'https://review.example.org' },
    })
  })

  test('everything that is wrong is told at once', () => {
    const problems = problemsOf({
      DATABASE_URI: 'postgres://localhost/review',
      MONGODB_COMPAT: 'old',
      PAYLOAD_SECRET: 'short',
      SITE_URL: 'review.example.org',
      PORT: '99999',
      HOST: 'http://here',
      LOG_LEVEL: 'loud',
    })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DATABASE_URI',
      'MONGODB_COMPAT',
      'PAYLOAD_SECRET',
      'SITE_URL',
      'PORT',
      'HOST',
      'LOG_LEVEL',
    ])
    for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+ is .+\.$/)
  })

  test.each([
    'file:review.db',
    'file:./data/review.db',
    'file:///var/lib/review/review.db',
    'mongodb://localhost/review',
    'mongodb://a:27017,b:27017/review?replicaSet=rs0',
    'mongodb+srv://user:p%40ss@cluster.example.net/review',
  ])('%s is a database', (address) => {
    expect(problemsOf({ DATABASE_URI: address })).toEqual([])
  })

  test.each(['file:', 'file::memory:', 'review.db', 'mongodb://localhost', 'mysql://x/review'])(
    '%s is no database',
    (address) => {
      expect(problemsOf({ DATABASE_URI: address })).toEqual([
        expect.stringContaining('DATABASE_URI is no database we know'),
      ])
    },
  )

  test.each(['0', '-1', '3000.5', '70000', 'http'])('%s is no port', (port) => {
    expect(problemsOf({ PORT: port })).toEqual([expect.stringContaining('PORT is not a port')])
  })

  test.each([
    'ftp://review.example.org',
    'https://review.example.org/en',
    'https://review.example.org/?a',
    'https://user@review.example.org',
  ])('%s is no address of a site', (address) => {
    expect(problemsOf({ SITE_URL: address })).toEqual([
      expect.stringContaining('SITE_URL is not the address of a site'),
    ])
  })
})

describe('.env', () => {
  test('the shell wins over the file, but not with an empty value', () => {
    const file = join(folder, '.env')
    writeFileSync(file, 'PORT=4000\nHOST="0.0.0.0" # everyone\nLOG_LEVEL=warn\n')
    expect(withFile({ PORT: '5000', HOST: '' }, file)).toEqual({
      PORT: '5000',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'warn',
    })
  })

  test('.env.example is right as it stands, and names every setting', () => {
    const text = readFileSync('.env.example', 'utf8')
    const example = parseEnv(text)
    expect(checkSettings(example)).toEqual(checkSettings({}))
    expect(Object.keys(example).sort()).toEqual([
      'DATABASE_URI',
      'EDITION',
      'EDITION_DIR',
      'EDITION_KEY',
      'HOST',
      'LOG_LEVEL',
      'MAIL_FROM',
      'MEDIA_DIR',
      'MONGODB_COMPAT',
      'PAYLOAD_SECRET',
      'PORT',
      'SITE_URL',
      'SMTP_URL',
      'WEBSUB_HUB',
    ])
  })

  test('the example of a secret in .env.example is refused', () => {
    const [, example] = /replace it: (\S+)/.exec(readFileSync('.env.example', 'utf8')) ?? []
    expect(problemsOf({ PAYLOAD_SECRET: example ?? '' })).toEqual([
      expect.stringContaining('PAYLOAD_SECRET is still the example'),
    ])
  })
})

describe('the secret of an installation that was given none', () => {
  test('is made once, and only its owner can read it', () => {
    const file = join(folder, 'data', 'secret')
    const first = keptSecret(file)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(keptSecret(file)).toBe(first)
  })

  test('differs from one installation to the next', () => {
    expect(keptSecret(join(folder, 'a'))).not.toBe(keptSecret(join(folder, 'b')))
  })
})

describe('a process', () => {
  const program = `import { env } from ${JSON.stringify(resolve('src/env.ts'))}
    console.log(JSON.stringify(env))`
  const tsx = resolve('node_modules/tsx/dist/cli.mjs')
  const clean = { PATH: process.env.PATH ?? '', NODE_ENV: 'test' } as const

  test('with wrong settings lists them, ends with 1 and shows no stack', () => {
    const run = spawnSync(process.execPath, [tsx, '-e', program], {
      cwd: folder,
      env: { ...clean, PORT: 'x', LOG_LEVEL: 'y' },
      encoding: 'utf8',
    })
    expect(run.status).toBe(1)
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      'The settings (.env or the shell) need mending:',
      expect.stringMatching(/^ {2}- PORT /),
      expect.stringMatching(/^ {2}- LOG_LEVEL /),
    ])
  })

  test('reads .env of the folder it runs in, and keeps a secret there', () => {
    writeFileSync(join(folder, '.env'), 'PORT=4321\n')
    const printed = execFileSync(process.execPath, [tsx, '-e', program], {
      cwd: folder,
      env: clean,
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toMatchObject({
      SITE_URL: 'http://localhost:4321',
      PAYLOAD_SECRET: readFileSync(join(folder, 'data/secret'), 'utf8').trim(),
    })
  })
})
