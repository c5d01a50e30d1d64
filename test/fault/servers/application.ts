import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'

type Wishes = {
  name: string
  port: number
  settings: Record<string, string>
  /** The compiled module that shifts the clock. */
  preload: string
  /** Number of the process, as a container would give it; 0 for the real one. */
  number: number
  log: string
  /** Told when it ends although nobody ended it. */
  onEnd(how: string): void
}

/** Milliseconds after which a server that does not answer did not start. */
const patience = 120_000

/** One server of the site, as `npm start` runs it, that can be killed and started again. */
export class Application {
  readonly name: string
  readonly url: string
  /** Milliseconds by which its clock is ahead. */
  shift = 0
  /** When it was off or on its way, by `performance.now`; the last may have no end yet. */
  readonly #downs: { from: number; to: number }[] = []
  readonly #wishes: Wishes
  #process: ChildProcess | null = null
  #isUp = false

  constructor(wishes: Wishes) {
    this.#wishes = wishes
    this.name = wishes.name
    this.url = `http://127.0.0.1:${wishes.port}`
  }

  get isUp(): boolean {
    return this.#isUp
  }

  /** The time by its clock. */
  now(): number {
    return Date.now() + this.shift
  }

  /** Whether it was being ended, off, or not yet up again at some moment between these two. */
  wasDown(from: number, to: number): boolean {
    return this.#downs.some((down) => down.from <= to && down.to >= from)
  }

  /** Whether it was killed, or ended, between two moments. */
  wasKilled(from: number, to: number): boolean {
    return this.#downs.some((down) => down.from >= from && down.from <= to)
  }

  /** Milliseconds of `performance.now` at which it was killed last. */
  get lastKilled(): number {
    return this.#downs.at(-1)?.from ?? Number.NEGATIVE_INFINITY
  }

  async start(shift = this.shift): Promise<void> {
    this.shift = shift
    const child = this.#spawn()
    this.#process = child
    const end = performance.now() + patience
    while (this.#process === child && performance.now() < end) {
      const answer = await fetch(`${this.url}/api/users/init`).catch(() => null)
      if (answer?.ok && this.#process === child) {
        this.#isUp = true
        const down = this.#downs.at(-1)
        if (down) down.to = performance.now()
        return
      }
      await wait(100)
    }
    // Whoever killed it on its way starts it again.
    if (this.#process === child) throw new Error(`${this.name} did not start.`)
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    this.#process = null
    this.#isUp = false
    this.#downs.push({ from: performance.now(), to: Number.POSITIVE_INFINITY })
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    // The start command and the server that it started are one process group.
    process.kill(-child.pid, signal)
    await ended
  }

  #spawn(): ChildProcess {
    const { log, name, number, onEnd, port, preload, settings } = this.#wishes
    const tsx = createRequire(import.meta.url).resolve('tsx/cli')
    const child = spawn(process.execPath, [tsx, 'src/cli/start.ts'], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', ...settings },
        ...{ HOST: '127.0.0.1', PORT: String(port), NODE_OPTIONS: `--import ${preload}` },
        ...{ CLOCK_SHIFT: String(this.shift), PROCESS_NUMBER: String(number) },
      },
    })
    const file = createWriteStream(log, { flags: 'a' })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.pipe(file, { end: false })
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = `${said}${text}`.slice(-1000)
      })
    }
    child.once('exit', (code, signal) => {
      if (this.#process !== child) return
      this.#process = null
      this.#isUp = false
      this.#downs.push({ from: performance.now(), to: Number.POSITIVE_INFINITY })
      onEnd(`${name} ended by itself (${code ?? signal}): ${withoutBanner(said)}`)
    })
    return child
  }
}

/** What a server said last, but for what Next says at each start. */
function withoutBanner(said: string): string {
  const lines = said.split('\n').filter((line) => !/^\s*[▲✓-]|^\s*$/.test(line))
  return lines.slice(-2).join(' ')
}
