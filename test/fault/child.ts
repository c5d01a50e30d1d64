import { getPayload, type Payload } from 'payload'
import config from '../../payload.config'
import { mend } from '../../src/cms/actions/mend'
import { prepare } from '../../src/cms/prepare'
import { faultsIn } from './check'
import type { Found, Kill, News, Order, Task } from './messages'
import { until } from './patience'
import { watchWrites } from './points'
import { seenOf } from './readers'
import { goOn } from './resume'
import { ready } from './works'
import { findOrMakeWorld, type World } from './world'

/** The process that is killed: the next one opens what it left, looks at it, and works on. */
let payload: Payload
let world: World
/** Counted while it works, not while it makes what it works on. */
let writes: string[] | null = null
let kill: Kill | null = null

process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
tell({ news: 'warm' })

async function obey(order: Order): Promise<void> {
  if (order.say === 'open') return open(order.task, order.isLast)
  const { task, work } = await ready(payload, world, order)
  tell({ news: 'begun', task })
  kill = order.kill
  writes = []
  await work()
  tell({ news: 'done', writes })
  writes = null
}

async function open(task: Task | null, isLast: boolean): Promise<void> {
  payload = await getPayload({ config })
  // Readers may come before anything is mended, so this must hold at any moment.
  const first = task ? await seenOf(payload, task.issue) : null
  await prepare(payload)
  world = await findOrMakeWorld(payload)
  watchWrites(payload, onWrite)
  if (!task) return tell({ news: 'ready', found: null, faults: [] })
  const found = foundIn(task, first)
  const faults = [
    ...(found ? [] : [`PARTIAL: after a kill readers saw ${first} and not one of ${task.seen}`]),
    ...(await faultsThatStay(task, isLast)),
  ]
  // Not before: later rounds may go on with what was begun.
  const last = await seenOf(payload, task.issue)
  const mended = foundIn(task, last)
  if (!mended) faults.push(`PARTIAL: after mending readers see ${last} and not one of ${task.seen}`)
  if (mended) faults.push(...(await goOn(payload, world, task, mended)))
  if (faults.length === 0) faults.push(...(await faultsThatStay(task, isLast)))
  tell({ news: 'ready', found, faults })
}

/** What a killed transaction kept from being mended is mended by a later round of the server. */
async function faultsThatStay({ issue }: Task, isLast: boolean): Promise<string[]> {
  return until(
    () => faultsIn(payload, issue, isLast),
    (faults) => faults.length === 0,
    () => mend(payload),
  )
}

function foundIn({ seen }: Task, now: string | null): Found | null {
  const place = seen.lastIndexOf(now ?? '')
  if (place === -1) return null
  if (place === seen.length - 1) return seen[0] === now ? 'before' : 'after'
  return place === 0 ? 'before' : 'between'
}

/** Ends this process right here, or has the parent do it while the write is on its way. */
function onWrite(name: string): void {
  if (!writes) return
  writes.push(name)
  if (kill?.name !== name) return
  if (writes.filter((one) => one === name).length !== kill.nth) return
  if (kill.how === 'before') process.kill(process.pid, 'SIGKILL')
  else tell({ news: 'amid' })
}

function tell(news: News): void {
  process.send?.(news)
}
