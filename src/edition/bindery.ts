import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Order } from './order'

export type Bound = { bytes: Uint8Array } | { failure: string }

type Waiting = { order: Order; resolve(bytes: Buffer): void; reject(error: Error): void }

/** Milliseconds for which one thing may be made; the largest book takes seconds. */
const longest = 120_000

/**
 * Makes books and the pictures of pages in a process of its own, one after the other: each takes a
 * while, up to a second or two, which whoever prints releases must not wait for. The process starts
 * with the first order, and ends with this one. What hangs is given up, and costs nothing else.
 */
export class Bindery {
  private child: ChildProcess | null = null
  /** The first one is being made. */
  private readonly waiting: Waiting[] = []
  private timer: NodeJS.Timeout | undefined

  /** `mediaFolder` is where the desk keeps its uploads; `patience` is in milliseconds. */
  constructor(
    private readonly mediaFolder: string,
    private readonly patience = longest,
  ) {}

  /** Fails when what is ordered cannot be made, or the process ends before it is. */
  bind(order: Order): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject })
      this.hand(order)
    })
  }

  private hand(order: Order): void {
    const child = this.running()
    hold(child)
    if (this.waiting.length === 1) this.watch(child)
    // When this fails the process is about to be gone, which is told below.
    child.send(order, () => {})
  }

  /** Ends the process when what is first takes too long. */
  private watch(child: ChildProcess): void {
    clearTimeout(this.timer)
    if (this.waiting.length === 0) return
    this.timer = setTimeout(() => child.kill('SIGKILL'), this.patience)
    this.timer.unref()
  }

  private running(): ChildProcess {
    if (this.child) return this.child
    const child = fork(
      fileURLToPath(new URL('bindery-process.ts', import.meta.url)),
      [this.mediaFolder],
      {
        execArgv: ['--import', 'tsx'],
        serialization: 'advanced',
      },
    )
    child.on('message', (bound: Bound) => {
      const next = this.waiting.shift()
      if ('bytes' in bound) next?.resolve(Buffer.from(bound.bytes))
      else next?.reject(new Error(bound.failure))
      this.watch(child)
      if (this.waiting.length === 0) letGo(child)
    })
    child.once('exit', () => {
      this.child = null
      clearTimeout(this.timer)
      const [first, ...others] = this.waiting.splice(0)
      first?.reject(new Error('What makes the books ended before it was done.'))
      // They were not begun.
      for (const one of others) {
        this.waiting.push(one)
        this.hand(one.order)
      }
    })
    letGo(child)
    this.child = child
    return child
  }
}

/** This process may not end while something is asked of the other, and need not stay otherwise. */
function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
