import { now } from '../cms/clock'
import { forgetHeldEdition, type HeldEdition, heldEdition, holdEdition } from '../cms/held-edition'
import { isFarFewer } from '../domain/edition-size'
import { liveEnding } from './print-at'

/** Whether a person must say that an edition of far fewer pages than the last is meant. */
export class Consent {
  private isHeld = false

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<Consent> {
    // Whether it is still so is found out anew.
    if (heldEdition(folder)?.isAllowed === false) await forgetHeldEdition(folder)
    return new Consent(folder)
  }

  get isAwaited(): boolean {
    return this.isHeld && !heldEdition(this.folder)?.isAllowed
  }

  /** What is kept for the desk to show, when these files must not take the place of those; else null. */
  async askedFor(before: readonly string[], after: readonly string[]): Promise<HeldEdition | null> {
    const sizes = { before: pages(before), after: pages(after) }
    this.isHeld = isFarFewer(sizes.before, sizes.after) && !heldEdition(this.folder)?.isAllowed
    if (!this.isHeld) return null
    const held = { ...sizes, at: now().toISOString(), isAllowed: false }
    await holdEdition(this.folder, held)
    return held
  }

  /** What was asked for is printed. */
  async end(): Promise<void> {
    this.isHeld = false
    await forgetHeldEdition(this.folder)
  }
}

/** A page that has a form for the site itself is one page. */
function pages(files: readonly string[]): number {
  return new Set(files.map((file) => file.replace(liveEnding, '.html'))).size
}
