import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { News, Order } from './messages'

/** A process that works until it is killed. */
export class Child {
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

  /** Waits for some news and drops what comes before it. */
  async hears<Kind extends News['news']>(kind: Kind): Promise<Extract<News, { news: Kind }>> {
    for (;;) {
      const news = await this.next()
      if (news === null) throw new Error(`A child ended before it was ${kind}.`)
      if (news.news === kind) return news as Extract<News, { news: Kind }>
    }
  }

  /** The next thing that it says, or null when it has ended. */
  async next(): Promise<News | null> {
    for (;;) {
      const news = this.#heard.shift()
      if (news) return news
      if (this.#hasEnded) return null
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  async end(): Promise<void> {
    if (this.#hasEnded) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
  }
}
