import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Left, News, Order, Work } from './messages'
import { randomFrom } from './random'

type Lane = {
  /** The compiled child. */
  script: string
  /** The settings of its database. */
  settings: Record<string, string>
  kills: number
  seed: number
  say(line: string): void
}

export type Outcome = { kills: number; faults: string[] }

/** Multiples of it are spread evenly over the length of the work, however many there are. */
const goldenSection = 0.618

/** At most so many milliseconds pass between a write and the kill: a few more writes. */
const mostDelay = 12

/** Every so many kills one falls into a storm of steps; the others into a release. */
const stormEvery = 4

/** Kills one process after another while it works; the next one looks at what it left. */
export async function killInTurn({ script, settings, kills, seed, say }: Lane): Promise<Outcome> {
  const random = randomFrom(seed)
  const faults: string[] = []
  const start = () => new Child(script, settings)
  let standby = start()

  async function next(isLast: boolean): Promise<{ child: Child; left: Left }> {
    const child = standby
    await child.hears('warm')
    if (!isLast) standby = start()
    child.obey({ say: 'open', isLast })
    const found = await child.hears('ready')
    faults.push(...found.faults)
    return { child, left: found.left }
  }

  let { child } = await next(false)
  const writes = {
    release: await rehearse(child, 'release'),
    storm: await rehearse(child, 'storm'),
  }
  for (let kill = 0; kill < kills; kill += 1) {
    const work: Work = kill % stormEvery === stormEvery - 1 ? 'storm' : 'release'
    const share = (kill * goldenSection + random() / kills) % 1
    const last = Math.ceil(share * (writes[work] + 1))
    child.obey({ say: work, seed: seed + kill })
    await child.killAtWrite(last, random() * mostDelay)
    const opened = await next(kill === kills - 1)
    const left = work === 'release' ? `: ${opened.left}` : ''
    say(`${work} killed at write ${last} of ${writes[work]}${left}`)
    child = opened.child
  }
  await child.end()
  return { kills, faults }
}

/** How many writes the work takes when nobody kills it. */
async function rehearse(child: Child, work: Work): Promise<number> {
  child.obey({ say: work, seed: 0 })
  return (await child.hears('done')).writes
}

class Child {
  readonly #process: ChildProcess
  readonly #heard: News[] = []
  #wake = () => {}
  #hasEnded = false

  constructor(script: string, settings: Record<string, string>) {
    this.#process = fork(script, {
      execArgv: ['--conditions=production'],
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...settings },
    })
    this.#process.on('message', (news: News) => {
      this.#heard.push(news)
      this.#wake()
    })
    this.#process.on('exit', () => {
      this.#hasEnded = true
      this.#wake()
    })
  }

  obey(order: Order): void {
    this.#process.send(order)
  }

  async hears<Kind extends News['news']>(kind: Kind): Promise<Extract<News, { news: Kind }>> {
    for (;;) {
      const news = await this.#next(kind)
      if (news.news === kind) return news as Extract<News, { news: Kind }>
    }
  }

  async #next(awaited: string): Promise<News> {
    for (;;) {
      const news = this.#heard.shift()
      if (news) return news
      if (this.#hasEnded) throw new Error(`A child ended before it was ${awaited}.`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** Kills it some milliseconds after it came to a write, or when it is done. */
  async killAtWrite(write: number, delay: number): Promise<void> {
    for (;;) {
      const news = await this.#next('killed')
      if (news.news === 'done' || (news.news === 'writing' && news.write >= write)) break
    }
    await new Promise((resolve) => setTimeout(resolve, delay))
    await this.end()
  }

  async end(): Promise<void> {
    if (this.#hasEnded) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
  }
}
