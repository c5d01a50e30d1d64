import { getPayload, type Payload } from 'payload'
import config from '../../payload.config'
import { releaseIssue } from '../../src/cms/actions/release-issue'
import { takeStep } from '../../src/cms/actions/take-step'
import { prepare } from '../../src/cms/prepare'
import { type Step, stepNames } from '../../src/domain/workflow'
import type { Issue } from '../../src/payload-types'
import { verdictId } from '../support/make'
import { faultsIn, partialIssues } from './check'
import type { Left, News, Order } from './messages'
import { randomFrom } from './random'
import { findOrMakeWorld, makeNextIssue, makePieces, textsInAnIssue, type World } from './world'

/** The process that is killed: the next one opens what it left, looks at it, and works on. */
let payload: Payload
let world: World
/** Counted while it works, not while it makes what it works on. */
let writes: number | null = null

process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
tell({ news: 'warm' })

async function obey(order: Order): Promise<void> {
  if (order.say === 'open') return open(order.isLast)
  const issue = await makeNextIssue(payload)
  const work = order.say === 'release' ? await readyRelease(issue) : await readyStorm(issue, order)
  writes = 0
  await work()
  tell({ news: 'done', writes })
  writes = null
}

async function open(isLast: boolean): Promise<void> {
  payload = await getPayload({ config })
  const isNew = !(await hasTables())
  const left = isNew ? 'nothing' : await whatIsLeft()
  // Readers may come before anything is mended, so this must hold at any moment.
  const before = isNew ? [] : await partialIssues(payload)
  await prepare(payload)
  world = await findOrMakeWorld(payload)
  tellOfWrites()
  const faults = [...before, ...(await faultsIn(payload, isLast)), ...(await releaseAgain())]
  tell({ news: 'ready', left, faults })
}

/** Time says little about how far a release has come on a busy machine; its writes say it. */
function tellOfWrites(): void {
  for (const name of ['create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany'] as const) {
    const write = payload.db[name]
    const told = (...asked: unknown[]) => {
      if (writes !== null) {
        writes += 1
        tell({ news: 'writing', write: writes })
      }
      return Reflect.apply(write, payload.db, asked)
    }
    Object.assign(payload.db, { [name]: told })
  }
}

async function hasTables(): Promise<boolean> {
  return payload.count({ collection: 'releases' }).then(
    () => true,
    () => false,
  )
}

async function whatIsLeft(): Promise<Left> {
  const newest = { sort: '-createdAt', limit: 1, depth: 0 } as const
  const [issue] = (await payload.find({ collection: 'issues', ...newest })).docs
  const [release] = (await payload.find({ collection: 'releases', ...newest })).docs
  if (!issue || !release || release.issue !== issue.id) return 'nothing'
  return release.finished ? 'finished' : release.state
}

/** An issue that was not released completes now; one that was has nothing left to release. */
async function releaseAgain(): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'texts',
    where: { state: { equals: 'approved' } },
    depth: 1,
    pagination: false,
    overrideAccess: true,
  })
  const faults: string[] = []
  const waiting = docs.flatMap(({ commentary }) =>
    typeof commentary === 'string' ? [] : [String(commentary.issue)],
  )
  for (const issue of new Set(waiting)) {
    const isWhole = waiting.filter((one) => one === issue).length === textsInAnIssue
    if (!isWhole) continue
    const released = await releaseIssue(payload, world.editor, issue)
    if (!released.ok) faults.push(`${issue} cannot be released again: ${released.reason.why}`)
    else if (released.value.printed.length !== textsInAnIssue)
      faults.push(`${issue} was released again in part`)
    const again = await releaseIssue(payload, world.editor, issue)
    if (again.ok) faults.push(`${issue} was released twice`)
  }
  return waiting.length > 0 ? [...faults, ...(await faultsIn(payload, false))] : faults
}

async function readyRelease(issue: Issue): Promise<() => Promise<void>> {
  await makePieces(payload, world, issue, 'approved')
  return async () => {
    const released = await releaseIssue(payload, world.editor, issue.id)
    if (!released.ok) throw new Error(`The release was refused: ${released.reason.why}`)
  }
}

/** Steps by two editors, changed words and changed facts, all at the same moment. */
async function readyStorm(issue: Issue, { seed }: { seed: number }) {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('Nothing to choose from.')
    return item
  }
  const pieces = await makePieces(payload, world, issue, 'draft')
  const verdicts = [await verdictId(payload, 'worse'), await verdictId(payload, 'better')]
  const way: Step[] = ['submit', 'review', 'approve']
  const work = Array.from({ length: 45 }, (_, index) => async () => {
    const { commentary, texts } = pick(pieces)
    const { id } = pick(texts)
    const user = pick([world.editor, world.second])
    const kind = random()
    if (kind < 0.1) {
      const data = { verdict: pick(verdicts) }
      await payload.update({ collection: 'commentaries', id: commentary.id, data, user })
    } else if (kind < 0.25) {
      const data = { title: `Title ${index}` }
      // Refused while the text stands where nobody may write.
      await payload.update({ collection: 'texts', id, data, user: world.writer }).catch(() => null)
    } else {
      const step = kind < 0.85 ? pick(way) : pick(stepNames.filter((name) => name !== 'correct'))
      await takeStep(payload, user, { text: id, step, note: 'In the storm.', hash: null })
    }
  })
  return async () => {
    await Promise.all(work.map((one) => one()))
  }
}

function tell(news: News): void {
  process.send?.(news)
}
