import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { keepPrintTrouble } from '../cms/print-trouble'
import type { Holder } from './lock'
import { sha256 } from './manifest'
import type { SetAside } from './set-aside'

/** Told again so often while it lasts, so that the desk can tell it from what has ended. */
const tellEvery = 30 * 60 * 1000

/** Tells the desk what does not reach readers from this server: once, and again while it lasts. */
export class TroubleTold {
  private readonly server: string
  private told = ''
  private at = Number.NEGATIVE_INFINITY

  constructor(
    private readonly payload: Payload,
    folder: string,
  ) {
    this.server = sha256(`${hostname()} ${folder}`).slice(0, 16)
  }

  async setAside({ all }: SetAside): Promise<void> {
    const pieces = [...all].map(([path, { why }]) => ({ path, why }))
    await this.tell({ pieces, heldBy: null })
  }

  /** That another process holds the folder; null when it is not known which. */
  async held(holder: Holder): Promise<void> {
    await this.tell({ pieces: [], heldBy: holder ?? 'unknown' })
  }

  private async tell(trouble: Parameters<typeof keepPrintTrouble>[2]): Promise<void> {
    const said = JSON.stringify(trouble)
    const isQuiet = trouble.pieces.length === 0 && trouble.heldBy === null
    const isOld = !isQuiet && performance.now() - this.at > tellEvery
    if (said === this.told && !isOld) return
    await keepPrintTrouble(this.payload, this.server, trouble)
    this.told = said
    this.at = performance.now()
  }
}
