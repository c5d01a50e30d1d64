import type { Screen } from '../importer/progress'

export type ShareBar = { add(work: number): void; end(): void }

/**
 * What share of a work is done: a bar that moves in place on a terminal, otherwise a line every ten
 * seconds. `now` is the clock, in milliseconds.
 */
export function showShare(total: number, screen: Screen, now: () => number = Date.now): ShareBar {
  const pause = screen.isTTY ? 100 : 10_000
  let [done, shown, width] = [0, now(), 0]
  const show = () => {
    shown = now()
    const share = Math.min(100, Math.floor((done / total) * 100))
    const full = Math.round(share * 0.24)
    const line = `  [${'#'.repeat(full)}${'.'.repeat(24 - full)}] ${share} %`
    width = line.length
    screen.write(screen.isTTY ? `\r${line}` : `  ${share} % of the demonstration is in its place\n`)
  }
  return {
    add(work) {
      done += work
      if (now() - shown >= pause) show()
    },
    end() {
      if (screen.isTTY) screen.write(`\r${' '.repeat(width)}\r`)
    },
  }
}
