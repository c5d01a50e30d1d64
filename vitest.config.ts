import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { type MongoKind, type MongoWay, wayTo, whyMissing } from './test/support/mongo-ways.ts'

/** What needs a database; all of it runs on SQLite. */
const withDatabase = ['test/cms/**/*.test.{ts,tsx}', 'test/**/*.database.test.{ts,tsx}']
/** What speaks of transactions and of nothing else. */
const withTransactions = ['test/**/*.replica-set.test.ts']
/**
 * What runs on MongoDB without transactions, too: where several writes belong together, and where
 * writers meet. The other tests would say there what they say on the replica set.
 */
const writing = [
  'test/cms/{audit-log,covered-by-approval,one-rule,second-tries,planned-release,release,retired,saves,slipping-in,steps,stored-is-stored,take-back,two-servers,visibility,waiting-changes}.test.ts',
  'test/importer/import.database.test.ts',
]
/**
 * What runs on the replica set in each test run: what writes, and what asks the most of a database.
 * With TEST_WHOLE all of it does, as `npm run test:replica-set` says.
 */
const askingMost = [
  ...writing,
  'test/cms/{approval,correction,four-eyes,issue-numbers,issue-words,issues,one-question,people,public-fields,search-lists,texts,told-changes,whose-database}.test.ts',
  'test/cms/{pen-names,words-as-sent}.test.tsx',
]
/** What speaks of files and processes, or makes SQLite fail by its own means. */
const onSqliteAlone = [
  'test/cms/{disk-space,full-disk,turn-queue}.test.ts',
  'test/edition/fewer.database.test.tsx',
  'test/cli/start.database.test.ts',
  'test/edition/{copy,edition,kept-files,set-aside}.database.test.ts',
]
const withBrowser = ['test/e2e/**/*.test.ts']
/** What the built site does on a replica set as well: an empty desk, and a release at its hour. */
const atTheDesk = ['test/e2e/{newsroom,planned-release}.test.ts']

const shared = {
  resolve: {
    alias: { '@payload-config': fileURLToPath(new URL('payload.config.ts', import.meta.url)) },
  },
}

const common = {
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
} satisfies TestProjectInlineConfiguration['test']

const withSettings = [...common.setupFiles, 'test/support/fresh-settings.ts']
const watchSessions = 'test/support/watch-sessions.ts'

const database = (
  name: 'sqlite' | MongoKind,
  settings: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  ...shared,
  test: {
    ...common,
    name,
    include: withDatabase,
    setupFiles: withSettings,
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
    exclude: [...withDatabase, ...withTransactions, ...withBrowser],
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

type Mongo = { globalSetup: string[]; provide: { mongoWay: MongoWay } }

const onReplicaSet = ({ globalSetup, provide }: Mongo): TestProjectInlineConfiguration[] => [
  database('replica-set', {
    include: [...(process.env.TEST_WHOLE ? withDatabase : askingMost), ...withTransactions],
    exclude: onSqliteAlone,
    setupFiles: [...withSettings, watchSessions],
    ...{ globalSetup, provide },
  }),
  {
    ...e2e,
    test: {
      ...e2e.test,
      name: 'e2e-replica-set',
      include: atTheDesk,
      setupFiles: withSettings,
      env: { ...common.env, TEST_DATABASE: 'replica-set' },
      globalSetup: ['test/support/server-build.ts', ...globalSetup],
      provide,
    },
  },
]

const withoutTransactions = ({ globalSetup, provide }: Mongo): TestProjectInlineConfiguration =>
  database('standalone', {
    include: writing,
    setupFiles: [...withSettings, watchSessions],
    ...{ globalSetup, provide },
  })

export default defineConfig({
  test: {
    projects: [
      pure,
      database('sqlite'),
      ...mongo('replica-set').flatMap(onReplicaSet),
      ...mongo('standalone').map(withoutTransactions),
      e2e,
    ],
  },
})

/** None where no such server can be had, unless the tests are the last word. */
function mongo(kind: MongoKind): Mongo[] {
  const mongoWay = wayTo(kind)
  if (mongoWay) return [{ globalSetup: ['test/support/mongo.ts'], provide: { mongoWay } }]
  if (process.env.CI) throw new Error(whyMissing(kind))
  console.log(`${whyMissing(kind)} Its tests are left out.`)
  return []
}
