import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { briefly } from '../cms/server-log/cut-down'
import { endOnUncaught } from '../cms/server-log/uncaught'
import { refusedCode } from '../cms/start/start-refused'
import { nameOf } from '../cms/storage/write-conflict'
import { LaterVersion } from '../disk/kept-file'
import { announce } from '../edition/announce'
import { Edition } from '../edition/edition'
import { holderInWords } from '../edition/holder-in-words'
import { type Holder, lockFolder } from '../edition/lock'
import { OtherLog } from '../edition/other-log'
import { SeenByReaders } from '../edition/seen'
import type { SetAside } from '../edition/set-aside'
import { TroubleTold } from '../edition/tell-desk'
import { editionSettings } from './edition-settings'
import { heldSentence } from './held-sentence'
import { openForKeeper } from './open-payload'

/** Milliseconds between two looks at the audit log. */
const lookEvery = 100
/** After a failure, such as a database that does not answer. */
const restAfterFailure = 3000
/** Between two tries to take a folder that another process holds. */
const restWhileHeld = 5000

// Runs beside the server, as its child, and keeps the edition true to the archive: what the desk, a
// command or another server released is found in the audit log.
endOnUncaught('What prints the edition')
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
process.on('disconnect', () => process.exit(0))
// The one that started this may have ended while all this was loaded.
if (!process.connected) process.exit(0)

const settings = await editionSettings()
let payload: Payload | null = null
let said = ''
let isUntold = false
/** The newest entry of the log that the newest edition has. */
let shownTo = 0
let toldHeld: TroubleTold | null = null
await takeFolder()
payload ??= await openForKeeper()
const { hub, origin } = settings
const desk = new TroubleTold(payload, settings.folder)
const seen = new SeenByReaders(settings.folder, (error) =>
  say(`It could not be seen what readers are served: ${briefly(error)}`),
)
const edition = await openEdition(payload)
for (;;) {
  try {
    await edition.follow()
    await tellDesk(edition.setAside)
    said = ''
    await wait(lookEvery)
  } catch (error) {
    if (error instanceof OtherLog) {
      say(error.message)
      process.exit(refusedCode)
    }
    say(`The edition could not be brought up to date: ${briefly(error)}`)
    await tellDesk(edition.setAside).catch(() => {})
    await wait(restAfterFailure)
  }
}

/** First the desk is told what readers lack, then since when they have the rest. */
async function tellDesk(setAside: SetAside): Promise<void> {
  const seq = shownTo
  await desk.setAside(setAside)
  if (seq > 0) seen.follow(seq)
}

/** Waits for its turn as long as another process prints, and lets the desk know. */
async function takeFolder(): Promise<void> {
  for (;;) {
    const lock = await lockFolder(settings.folder)
    if (lock.ok) return
    say(
      `The edition is not printed from here: its folder is held by ${holderInWords(lock.reason)}.`,
    )
    await tellHeld(lock.reason)
    await wait(restWhileHeld)
  }
}

async function tellHeld(holder: Holder): Promise<void> {
  try {
    payload ??= await openForKeeper()
    toldHeld ??= new TroubleTold(payload, settings.folder)
    await toldHeld.held(holder)
  } catch (error) {
    // The folder may come free before the database does.
    if (!isUntold) console.error(`The desk could not be told of it: ${nameOf(error)}`)
    isUntold = true
  }
}

/** What a later version has written stays as it is; whoever installs that version finds it. */
async function openEdition(opened: Payload): Promise<Edition> {
  for (;;) {
    try {
      return await Edition.open(opened, settings, {
        follows(seq, setAside) {
          shownTo = Math.max(shownTo, seq)
          // What fails now is told after the next look.
          tellDesk(setAside).catch((error) => say(briefly(error)))
        },
        held: (held) => say(heldSentence(held)),
        shown(files) {
          process.send?.('shown')
          if (hub) announce(hub, origin, files).catch((error) => say(briefly(error)))
        },
      })
    } catch (error) {
      if (!(error instanceof LaterVersion)) throw error
      say(`Nothing is printed: ${error.message}`)
      await wait(restAfterFailure)
    }
  }
}

/** Once, however often it is tried again. */
function say(words: string): void {
  if (words !== said) console.error(words)
  said = words
}
