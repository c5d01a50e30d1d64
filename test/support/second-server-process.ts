import { getPayload } from 'payload'
import config from '../../payload.config'
import { releaseDue } from '../../src/cms/actions/release-due'
import { atMoment } from '../../src/cms/clock'
import { prepare } from '../../src/cms/prepare'
import { watchForDueReleases } from '../../src/cms/watch-for-due-releases'
import { tellOfCommands } from './mongo-driver'
import { SessionFaults } from './session-faults'

export type Ordered = { say: 'strike'; at: string } | { say: 'open' }
export type Told =
  | { is: 'warm' }
  /** How many releases it began meanwhile, whatever became of them. */
  | { is: 'done'; began: number }
  | { is: 'failed'; why: string }

const sessionFaults = new SessionFaults()
tellOfCommands(sessionFaults)
const payload = await getPayload({ config })

let began = 0
const create = payload.db.create
payload.db.create = (asked) => {
  if (asked.collection === 'releases') began += 1
  return Reflect.apply(create, payload.db, [asked])
}

process.on('message', (order: Ordered) => {
  began = 0
  obey(order).then(
    () => tell(howItWent()),
    (error: unknown) => tell({ is: 'failed', why: String(error) }),
  )
})
tell({ is: 'warm' })

async function obey(order: Ordered): Promise<void> {
  if (order.say === 'strike') return atMoment(new Date(order.at), () => releaseDue(payload))
  await prepare(payload)
  watchForDueReleases(payload)
}

/** What watch-sessions.ts looks for in the process of the tests fails the order here. */
function howItWent(): Told {
  const faults = sessionFaults.take()
  return faults.length > 0 ? { is: 'failed', why: faults.join('\n') } : { is: 'done', began }
}

function tell(told: Told): void {
  process.send?.(told)
}
