import { setTimeout as wait } from 'node:timers/promises'
import { announce } from '../edition/announce'
import { Edition } from '../edition/edition'
import { lockFolder } from '../edition/lock'
import { env } from '../env'
import { editionSettings } from './edition-settings'
import { openPayload } from './open-payload'

/** Milliseconds between two looks at the audit log. */
const lookEvery = 100
/** After a failure, such as a database that does not answer. */
const restAfterFailure = 3000

// Runs beside the server, as its child, and keeps the edition true to the archive: what the desk, a
// command or another server released is found in the audit log.
const release = lockFolder(env.EDITION_DIR)
if (release === null) {
  console.error('Another process writes the edition, so this one leaves it alone.')
  process.exit(0)
}
process.on('exit', release)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
process.on('disconnect', () => process.exit(0))

const settings = await editionSettings()
const { hub, origin } = settings
const edition = await Edition.open(await openPayload(), settings, {
  shown(files) {
    process.send?.('shown')
    if (hub) announce(hub, origin, files).catch((error) => console.error(String(error)))
  },
})
for (;;) {
  try {
    await edition.follow()
    await wait(lookEvery)
  } catch (error) {
    console.error(`The edition could not be brought up to date: ${error}`)
    await wait(restAfterFailure)
  }
}
