import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ProvidedContext } from 'vitest'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** What needs a database; these files run once on each. */
const withDatabase = ['test/cms/**/*.test.{ts,tsx}', 'test/**/*.database.test.{ts,tsx}']
const withBrowser = ['test/e2e/**/*.test.ts']

const shared = {
  resolve: {
    alias: { '@payload-config': fileURLToPath(new URL('payload.config.ts', import.meta.url)) },
  },
}

const common: TestProjectInlineConfiguration['test'] = {
  environment: 'node',
  maxWorkers: '100%',
  setupFiles: ['test/support/no-console-error.ts'],
  env: {
    PAYLOAD_SECRET: 'a-secret-that-only-tests-would-ever-use',
    SITE_URL: 'http://localhost:3000',
    // Refusals are what many tests are about; LOG_LEVEL=error shows them.
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    NEXT_TELEMETRY_DISABLED: '1',
  },
}

const database = (
  name: 'sqlite' | 'mongodb',
  settings: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  ...shared,
  test: {
    ...common,
    name,
    include: withDatabase,
    setupFiles: ['test/support/no-console-error.ts', 'test/support/fresh-settings.ts'],
    env: { ...common.env, TEST_DATABASE: name },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    ...settings,
  },
})

const pure: TestProjectInlineConfiguration = {
  ...shared,
  test: {
    ...common,
    name: 'pure',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [...withDatabase, ...withBrowser],
  },
}

const e2e: TestProjectInlineConfiguration = {
  ...shared,
  test: {
    ...common,
    name: 'e2e',
    include: withBrowser,
    globalSetup: ['test/support/server-build.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // After everything else: servers and browsers want the machine.
    sequence: { groupOrder: 1 },
  },
}

type MongoFrom = ProvidedContext['mongoFrom']

const mongodb = (mongoFrom: MongoFrom) =>
  database('mongodb', { globalSetup: ['test/support/mongo.ts'], provide: { mongoFrom } })

const mongoFrom = findMongo()
if (!mongoFrom) sayThatMongoIsMissing()

export default defineConfig({
  test: {
    projects: [pure, database('sqlite'), ...(mongoFrom ? [mongodb(mongoFrom)] : []), e2e],
  },
})

function findMongo(): MongoFrom | null {
  if (process.env.TEST_MONGODB_URI) return 'TEST_MONGODB_URI'
  if (runs('mongod', '--version')) return 'mongod'
  return runs('mvn', '--version') && runs('javac', '-version') ? 'mongo-java-server' : null
}

function runs(program: string, flag: string): boolean {
  return spawnSync(program, [flag], { stdio: 'ignore' }).status === 0
}

/** Tolerable at home; where the tests are the last word, half of them must not vanish quietly. */
function sayThatMongoIsMissing(): void {
  const ways = 'set TEST_MONGODB_URI, or install mongod, or install Maven and a JDK.'
  if (process.env.CI) throw new Error(`The MongoDB tests need a server: ${ways}`)
  console.log(`No MongoDB was found, so its tests are left out: ${ways}`)
}
