import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAllPrinted } from '../support/all-printed'
import { whyMissing } from '../support/mongo-ways'
import { differingFrom, type Read, readEverything, readPage } from '../support/read-everything'
import { type RunningSite, startSite } from '../support/server'
import { findMongo } from './find-mongo'
import { openLine } from './line'

/** Milliseconds that a reader waits at most where the application would have to answer. */
const patience = 8000

const folder = mkdtempSync(join(tmpdir(), 'review-away-'))
const faults: string[] = []
const mongo = await findMongo('replica-set')
const nothingDone = `No database was cut off. ${whyMissing('replica-set')}`
if (mongo !== null) await main(mongo)
else if (process.env.CI) faults.push(nothingDone)
else console.log(nothingDone)
rmSync(folder, { recursive: true, force: true })
for (const fault of faults) console.error(`FAULT: ${fault}`)
process.exit(faults.length === 0 ? 0 : 1)

/**
 * Cuts MongoDB off from a running site and gives it back: everything can be read as before, what
 * needs the database says so soon, and afterwards the desk and releases are there by themselves.
 */
async function main(server: NonNullable<typeof mongo>): Promise<void> {
  const line = await openLine(server.uriOf(`review-away-${process.pid}`))
  Object.assign(process.env, {
    DATABASE_URI: line.uri,
    MONGODB_COMPAT: server.compat,
    MEDIA_DIR: join(folder, 'media'),
    PAYLOAD_SECRET: 'a-secret-that-only-tests-would-ever-use',
  })
  mkdirSync(join(folder, 'media'))
  const { openReviewedWeeks } = await import('../support/reviewed-weeks')
  const room = await openReviewedWeeks()
  const settings = { DATABASE_URI: line.uri, MONGODB_COMPAT: server.compat }
  const site = await startSite({ folder, settings })
  try {
    await finished()
    const read = await readEverything(site.url)
    console.log(`${read.size} addresses were read, with ${server.name}.`)
    if (read.size < 150) faults.push('That is not the site of a whole newsroom.')

    line.cut()
    const different = await differingFrom(read, site.url)
    faults.push(...different.map((path) => `Without its database ${path} is another.`))
    console.log(`Without the database ${read.size - different.length} of them are as before.`)
    await answersSoon(site, '/p/1', 301)
    await answersSoon(site, '/en/never', 404)
    const { words } = await answersSoon(site, '/be/search?q=x', 200)
    if (!words.includes('search/search.js')) faults.push('The search was not cut off.')

    line.mend()
    await until('the desk is there again', async () => {
      return (await readPage(`${site.url}/admin/login`)).status === 200
    })
    const issue = await room.issueOf('2031-06-02')
    const text = await room.text(await room.commentary({ issue }), { title: 'After the storm' })
    await room.bring(text, 'approved')
    const released = await room.release(issue)
    if (released.status !== 200) faults.push(`The release was refused: ${released.status}.`)
    await until('readers see a new release', async () => {
      const { words } = await readPage(`${site.url}/${text.language}`)
      return words.replaceAll('\u00a0', ' ').includes('After the storm')
    })
  } finally {
    await site.stop()
    await room.close()
    line.close()
    await server.stop()
  }
}

/** Pictures and books come last. */
async function finished(): Promise<void> {
  const end = performance.now() + 180_000
  while (!isAllPrinted(join(folder, 'edition'))) {
    if (performance.now() > end) throw new Error('The edition was not printed in three minutes.')
    await wait(200)
  }
}

async function answersSoon({ url }: RunningSite, path: string, expected: number): Promise<Read> {
  const begun = performance.now()
  const answer = await readPage(`${url}${path}`)
  const { status } = answer
  const took = performance.now() - begun
  console.log(`Without the database ${path} answers ${status} after ${took.toFixed(0)} ms.`)
  if (status !== expected) faults.push(`${path} answered ${status} instead of ${expected}.`)
  if (took > patience) faults.push(`${path} took longer than ${patience} ms.`)
  return answer
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const begun = performance.now()
  while (performance.now() - begun < 60_000) {
    if (await isSo().catch(() => false)) {
      const took = ((performance.now() - begun) / 1000).toFixed(1)
      console.log(`With the database back, ${what} after ${took} s.`)
      return
    }
    await wait(100)
  }
  faults.push(`With the database back for a minute, it is not so that ${what}.`)
}
