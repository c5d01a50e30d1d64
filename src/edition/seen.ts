import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readSeenMoments, seenFile } from '../cms/read/seen-by-readers'
import { withSeen } from '../domain/seen-by-readers'
import { editionsServed } from '../front/serving'
import { replace } from './trees'

/** Milliseconds between two looks at what the fronts serve. */
const lookEvery = 50
const restAfterFailure = 3000

/**
 * Follows what was shown until every front serves it, and keeps since when, so that the desk and
 * commands can say what readers see.
 */
export class SeenByReaders {
  private shown = 0
  private kept = 0
  private isFollowing = false

  constructor(
    private readonly folder: string,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The newest edition has what the log says up to an entry. */
  follow(seq: number): void {
    this.shown = Math.max(this.shown, seq)
    if (this.isFollowing) return
    this.isFollowing = true
    void this.untilServed().finally(() => {
      this.isFollowing = false
    })
  }

  private async untilServed(): Promise<void> {
    while (this.kept < this.shown)
      try {
        if (!(await this.look())) await wait(lookEvery, undefined, { ref: false })
      } catch (error) {
        // As on a full disk, for a while.
        this.failed(error)
        await wait(restAfterFailure, undefined, { ref: false })
      }
  }

  /** Whether every front serves the newest edition, and that is kept. */
  private async look(): Promise<boolean> {
    const seq = this.shown
    const { ino, mtimeMs } = await lstat(join(this.folder, 'current'))
    const served = await editionsServed(this.folder)
    const isSeen = served.length > 0 && served.every((edition) => edition === `${ino} ${mtimeMs}`)
    if (isSeen) await this.keep(seq)
    return isSeen
  }

  private async keep(seq: number): Promise<void> {
    const moments = await readSeenMoments(this.folder)
    const now = { seq, at: new Date().toISOString() }
    await replace(seenFile(this.folder), `${JSON.stringify(withSeen(moments, now))}\n`)
    this.kept = seq
  }
}
