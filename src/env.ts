import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { unsafeOption } from './domain/database-address'
import { err, ok, type Result } from './domain/result'
import { wishes } from './domain/start-verdict'

/** Stands in .env.example; whoever copies it and forgets to replace it is told so. */
const exampleSecret = 'replace-this-line-with-at-least-32-random-characters'

const databaseHelp =
  'is no database we know: write file:./data/review.db for SQLite, ' +
  'or mongodb://user:password@host:27017/review for MongoDB.'

/** Settings are spelled as in `.env`, so that a search for one finds everything about it. */
const settings = z.object({
  DATABASE_URI: z
    .string()
    .refine(isDatabase, databaseHelp)
    .refine((address) => unsafeOption(address) === null, {
      error: ({ input }) =>
        `says ${unsafeOption(String(input))}, with which saves fail or are lost: leave it out. ` +
        'Everything is read from the primary and stored on a majority.',
    })
    .default('file:./data/review.db'),
  /** `basic` spares a MongoDB stand-in, such as mongo-java-server, what it does not know. */
  MONGODB_COMPAT: z.enum(['full', 'basic'], 'is neither full nor basic.').default('full'),
  PAYLOAD_SECRET: z
    .string()
    .min(32, 'is too short: write 32 random characters or more, or leave it out.')
    .refine((secret) => secret !== exampleSecret, 'is still the example: write your own.')
    .optional(),
  SITE_URL: z
    .string()
    .refine(isOrigin, 'is not the address of a site: write one such as https://review.example.org.')
    .transform((address) => new URL(address).origin)
    .optional(),
  PORT: z
    .string()
    .refine(isPort, 'is not a port: write a whole number from 1 to 65535, such as 3000.')
    .default('3000')
    .transform(Number),
  HOST: z
    .string()
    .regex(
      /^[\w.:-]+$/,
      'is not a host: write localhost, an address of this machine, or 0.0.0.0 for all of them.',
    )
    .default('localhost'),
  MEDIA_DIR: z.string().default('./media'),
  /** `off` leaves readers to the application, which renders each page when it is asked for. */
  EDITION: z.enum(['on', 'off'], 'is neither on nor off.').default('on'),
  EDITION_DIR: z.string().default('./data/edition'),
  EDITION_KEY: z.string().default('./data/edition-key.pem'),
  WEBSUB_HUB: z
    .string()
    .refine(isHttp, 'is no hub: write its address, such as https://hub.example.org/.')
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      isMailServer,
      'is no mail server: write smtps://user:password@mail.example.org, or smtp://localhost:25.',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>"\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'is no sender: write desk@example.org, or Weekly Review <desk@example.org>.',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
      'is none of silent, fatal, error, warn, info, debug, trace.',
    )
    .default('info'),
})

type Given = Record<string, string | undefined>
type Checked = z.infer<typeof settings>
export type Settings = Checked & { PAYLOAD_SECRET: string; SITE_URL: string }

/** Checks everything at once; a refusal lists each problem as a sentence that says how to mend it. */
export function checkSettings(given: Given): Result<Checked & { SITE_URL: string }, string[]> {
  const written = Object.entries(given).filter(([, value]) => value?.trim())
  const checked = settings
    .refine(({ MAIL_FROM, SMTP_URL }) => !SMTP_URL || MAIL_FROM, {
      path: ['MAIL_FROM'],
      message: 'is missing: with SMTP_URL, say from which address mail is sent.',
    })
    .safeParse(Object.fromEntries(written))
  if (!checked.success)
    return err(checked.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  return ok({
    ...checked.data,
    SITE_URL: checked.data.SITE_URL ?? `http://localhost:${checked.data.PORT}`,
  })
}

/** What the shell says wins over `.env`, as in Next; an empty value in either counts as unset. */
export function withFile(shell: Given, file: string): Given {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const fromShell = Object.entries(shell).filter(([, value]) => value?.trim())
  return { ...fromFile, ...Object.fromEntries(fromShell) }
}

/**
 * The secret of an installation that was given none: made once, then kept where only its owner
 * can read it. The link puts the whole file in place at once, because the workers of a build and
 * the server may all come here first.
 */
export function keptSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const draft = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(file, 'utf8').trim()
}

export const env = readOrExit()

/**
 * The origins whose pages may act for somebody who is logged in. On a machine of one's own,
 * `localhost` and `127.0.0.1` are the same place to a person, but two to a browser.
 */
export const trustedOrigins = [env.SITE_URL, env.SITE_URL.replace('//localhost', '//127.0.0.1')]

export const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * What a person said with this very start: `--new`, `--restore`, `--clock`. Only the command that
 * starts the others sets it, so `.env` is not asked: it would be said for ever.
 */
export const startWith = wishes.filter((wish) =>
  (process.env.START_WITH ?? '').split(' ').includes(wish),
)

/**
 * Where the demonstration is kept: in a place of its own, unless the shell names another. `.env` is
 * not asked, because it says where the site itself is kept.
 */
export const demonstrationPlace = {
  DATABASE_URI: process.env.DATABASE_URI?.trim() || 'file:./data/demo.db',
  MEDIA_DIR: process.env.MEDIA_DIR?.trim() || './data/demo-media',
  EDITION_DIR: process.env.EDITION_DIR?.trim() || './data/demo-edition',
}

/**
 * The environment for a child process, such as Next: the shell's, with every setting spelled out,
 * so that the child cannot read `.env` differently (Next expands `$` in it and knows more files).
 */
export function environmentOfChild(more: Given = {}): NodeJS.ProcessEnv {
  const spelledOut = Object.entries(env).map(([name, value]) => [name, String(value)])
  return {
    ...process.env,
    ...Object.fromEntries(spelledOut),
    NEXT_TELEMETRY_DISABLED: '1',
    START_WITH: startWith.join(' '),
    ...more,
  } as NodeJS.ProcessEnv
}

/** Ends the process, because no part of it can do anything sensible without its settings. */
function readOrExit(): Settings {
  const checked = checkSettings(withFile(process.env, '.env'))
  if (checked.ok) {
    const secret = checked.value.PAYLOAD_SECRET ?? keptSecret('data/secret')
    return { ...checked.value, PAYLOAD_SECRET: secret }
  }
  const list = checked.reason.map((problem) => `  - ${problem}\n`).join('')
  process.stderr.write(`The settings (.env or the shell) need mending:\n${list}`)
  process.exit(1)
}

function isDatabase(address: string): boolean {
  return /^file:[^:?]+/.test(address) || /^mongodb(\+srv)?:\/\/[^/]+\/[^/?]+(\?.*)?$/.test(address)
}

function isHttp(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}

function isMailServer(address: string): boolean {
  return /^smtps?:\/\/./.test(address) && URL.canParse(address) && new URL(address).hostname !== ''
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535
}

/** An origin and nothing else: pages, feeds and cookies all assume the site begins at `/`. */
function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, origin, href } = new URL(address)
  return /^https?:$/.test(protocol) && href === `${origin}/`
}
