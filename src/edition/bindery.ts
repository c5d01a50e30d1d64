import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Order } from './order'

export type Bound = { bytes: Uint8Array } | { failure: string }

type Waiting = { resolve(bytes: Buffer): void; reject(error: Error): void }

/**
 * Makes books and the pictures of pages in a process of its own, one after the other: each takes a
 * while, up to a second or two, which whoever prints releases must not wait for. The process starts
 * with the first order, and ends with this one.
 */
export class Bindery {
  private child: ChildProcess | null = null
  private readonly waiting: Waiting[] = []

  /** `mediaFolder` is where the desk keeps its uploads. */
  constructor(private readonly mediaFolder: string) {}

  /** Fails when what is ordered cannot be made, or the process ends before it is. */
  bind(order: Order): Promise<Buffer> {
    const child = this.running()
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject })
      hold(child)
      // When this fails the process is about to be gone, which is told below.
      child.send(order, () => {})
    })
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
      if (this.waiting.length === 0) letGo(child)
    })
    child.once('exit', () => {
      this.child = null
      for (const { reject } of this.waiting.splice(0))
        reject(new Error('What makes the books ended before it was done.'))
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
