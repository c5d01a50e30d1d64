import { rmSync, writeFileSync } from 'node:fs'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug } from 'payload'
import { env } from '../../src/env'
import { onFullDisk } from './full-disk'
import { markedDocument } from './marked-document'
import type { Asked } from './newsroom'
import { openStaffedNewsroom, type StaffedNewsroom } from './staffed-newsroom'

// Runs as a process of its own, so that everything it writes can be read: asks for what must fail,
// in every way that is known, with the word of the test in each value, name, header and address.

const marker = process.argv[2] ?? ''
const room = await openStaffedNewsroom()
const { client } = room.payload.db as unknown as SQLiteAdapter
const slugs = Object.keys(room.payload.collections) as CollectionSlug[]
const headers = { cookie: `payload-lng=en; x=${marker}`, 'user-agent': marker }
const people = [null, room.admin, room.editor, room.analyst]

let asked = 0
let failed = 0

async function ask(method: string, path: string, more: Asked = {}): Promise<void> {
  const { status } = await room.ask(method, path, {
    ...more,
    headers: { ...headers, ...more.headers },
  })
  asked += 1
  if (status >= 400) failed += 1
}

async function write(room: StaffedNewsroom): Promise<void> {
  for (const as of people)
    for (const slug of slugs) {
      const body = { ...markedDocument(room.payload, slug, marker), password: `${marker}-password` }
      await ask('POST', `/${slug}`, { as, body })
      await ask('POST', `/${slug}`, { as, body: { ...body, slug: 'word '.repeat(500) + marker } })
      await ask('PATCH', `/${slug}/${marker}`, { as, body })
      await ask('PATCH', `/${slug}?where[id][equals]=${marker}`, { as, body })
      await ask('DELETE', `/${slug}/${marker}`, { as })
      await ask('POST', `/${slug}/versions/${marker}`, { as })
      await ask('POST', `/${slug}/duplicate/${marker}`, { as, body })
    }
  const as = room.admin
  const unique = { name: `Name ${marker}`, slug: `name-${marker.toLowerCase()}` }
  for (const _ of [1, 2]) {
    await ask('POST', '/sections', { as, body: unique })
    await ask('POST', '/analysts', { as, body: unique })
    await ask('POST', '/redirects', { as, body: { from: `/${marker}`, to: `/en/${marker}` } })
    await ask('POST', '/users', {
      as,
      body: {
        name: marker,
        role: 'editor',
        email: `${marker}@desk.example`,
        password: `${marker}!!`,
      },
    })
  }
}

async function question(): Promise<void> {
  const queries = [
    `where=${marker}`,
    `where[${marker}][equals]=1`,
    `where[id][${marker}]=1`,
    `where[id][equals]=${marker}`,
    `where[createdAt][greater_than]=${marker}`,
    `where[or][0][${marker}.x][equals]=${marker}`,
    ...['sort', 'limit', 'depth', 'locale', 'select', 'populate', 'joins', 'data'].map(
      (name) => `${name}=${marker}`,
    ),
    `select[${marker}]=true`,
    `populate[${marker}][x]=true`,
    `${marker}=%zz`,
  ]
  for (const as of people)
    for (const slug of [...slugs, marker]) {
      for (const query of queries) await ask('GET', `/${slug}?${query}`, { as })
      for (const path of [marker, `versions/${marker}`, `file/${marker}.webp`, `%zz${marker}`])
        await ask('GET', `/${slug}/${path}`, { as })
    }
}

async function logIn(): Promise<void> {
  const email = `${marker}@desk.example`
  const bodies = [
    { email, password: `${marker}-is-wrong` },
    { email: room.editor.email, password: marker },
    { token: marker, password: `${marker}-password` },
    { email: { $ne: marker }, password: [marker] },
  ]
  const doors = ['login', 'forgot-password', 'reset-password', 'unlock', 'logout', 'refresh-token']
  for (const door of [...doors, `verify/${marker}`, 'first-register'])
    for (const body of bodies) await ask('POST', `/users/${door}`, { body })
  for (const authorization of [`JWT ${marker}`, `Bearer ${marker}`, `users API-Key ${marker}`])
    await ask('GET', '/users/me', { headers: { authorization } })
  await ask('GET', '/users/me', { headers: { cookie: `payload-token=${marker}` } })
}

async function sendRubbish(): Promise<void> {
  const bodies: [string, string][] = [
    ['application/json', `{"title": "${marker}`],
    ['application/json', `"${marker}"`],
    ['text/plain', marker],
    ['multipart/form-data; boundary=x', `--x\r\nContent-Disposition: form-data; name="${marker}`],
    ['multipart/form-data', marker],
  ]
  for (const path of ['/sections', '/users/login', '/media', '/globals/site-settings'])
    for (const [type, body] of bodies)
      for (const as of [null, room.admin])
        await ask('POST', path, { as, raw: body, headers: { 'content-type': type } })
  const file = (content: string, name: string, type: string) => {
    const form = new FormData()
    form.set('file', new Blob([content], { type }), name)
    form.set('_payload', JSON.stringify({ alt: marker }))
    return form
  }
  const pictures = [
    file(marker, `${marker}.jpg`, 'image/jpeg'),
    file(`\x89PNG\r\n\x1a\n${marker}`, `${marker}.png`, 'image/png'),
    file(`<svg>${marker}</svg>`, `${marker}.svg`, 'image/svg+xml'),
  ]
  for (const form of pictures) await ask('POST', '/media', { as: room.analyst, form })
}

/** What actions and commands do, and what libraries tell the log of it. */
async function tellTheLog(): Promise<void> {
  const { db, logger } = room.payload
  const row = { name: marker, email: `${marker}@desk.example`, hash: marker, salt: marker }
  const works = [
    () => db.create({ collection: 'users', data: row }),
    () => db.create({ collection: 'users', data: row }),
    () => db.create({ collection: 'texts', data: { ...row, commentary: marker, title: marker } }),
    () =>
      db.updateOne({
        collection: 'sections',
        id: room.section.id,
        data: { revision: 99, name: marker },
      }),
    () =>
      client.execute({ sql: `select "${marker}" from nowhere where x = '${marker}'`, args: [] }),
    async () => JSON.parse(`{"password": ${marker}`),
    () => room.payload.create({ collection: 'sections', data: { name: marker, slug: marker } }),
    () => room.payload.update({ collection: 'texts', id: marker, data: { title: marker } }),
    async () =>
      Promise.reject(
        Object.assign(new Error(marker), {
          ...{ code: 11000, keyPattern: { email: 1 }, keyValue: { email: marker } },
          ...{ errInfo: { details: marker }, writeErrors: [{ op: row }], document: row },
          cause: new Error(`\n    at ${marker} (/tmp/${marker}:1:1)`),
        }),
      ),
  ]
  for (const work of works)
    try {
      await work()
    } catch (error) {
      logger.error(error)
      logger.warn({ err: error, msg: `It failed: ${error}`, job: row })
      logger.error(`It failed: ${error} %s`, marker)
      logger.info({ err: error, note: marker }, marker)
      logger.fatal({ error })
      logger.debug(row)
      logger.trace(marker)
      failed += 1
    }
}

async function withoutStorage(): Promise<void> {
  const as = room.admin
  const every = async () => {
    await ask('PATCH', `/sections/${room.section.id}`, { as, body: { name: `${marker} again` } })
    await ask('POST', '/users', {
      as,
      body: {
        name: marker,
        role: 'editor',
        email: `n${marker}@desk.example`,
        password: `${marker}!!`,
      },
    })
    await ask('POST', '/users/forgot-password', { body: { email: room.editor.email } })
    await ask('POST', '/globals/site-settings', { as, body: { heading: marker } })
    await logIn()
  }
  await onFullDisk(room.payload, 'no new page', every)
  await onFullDisk(room.payload, 'no commit', every)
  await client.execute('pragma wal_checkpoint(truncate)')
  client.close()
  await every()
  await tellTheLog()
  const file = env.DATABASE_URI.replace('file:', '')
  for (const part of ['-wal', '-shm']) rmSync(file + part, { force: true })
  writeFileSync(file, marker.repeat(1000))
  await every()
}

await write(room)
await question()
await logIn()
await sendRubbish()
await tellTheLog()
rmSync(env.MEDIA_DIR, { recursive: true, force: true })
await sendRubbish()
await withoutStorage()
process.stdout.write(`asked ${asked}, failed ${failed}\n`)
process.exit(0)
