import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { monitored } from './database-commands'
import { databasePlaceholder } from './mongo'

// Runs before each test file that needs a database, and before src/env.ts is read: the file gets an
// empty database and an empty media folder of its own.
const folder = mkdtempSync(join(tmpdir(), 'review-test-'))
const mongodb = process.env.TEST_DATABASE === 'sqlite' ? null : inject('mongodb')

process.env.DATABASE_URI = mongodb
  ? monitored(mongodb.uri.replace(databasePlaceholder, randomBytes(4).toString('hex')))
  : `file:${join(folder, 'review.db')}`
process.env.MONGODB_COMPAT = mongodb?.compat ?? 'full'
process.env.MEDIA_DIR = join(folder, 'media')
process.env.EDITION_DIR = join(folder, 'edition')
mkdirSync(process.env.MEDIA_DIR)

afterAll(() => rmSync(folder, { recursive: true, force: true }))
