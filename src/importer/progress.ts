/** Where progress is shown: a terminal, or a log that keeps every line. */
export type Screen = {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string): unknown
}

export type Progress = { step(): void; end(): void }

/**
 * How far a run is: a bar that moves in place on a terminal; otherwise a plain line every ten
 * seconds. `now` is the clock, in milliseconds.
 */
export function showProgress(
  total: number,
  screen: Screen,
  now: () => number = Date.now,
): Progress {
  const start = now()
  const pause = screen.isTTY ? 100 : 10_000
  let [done, shown, width] = [0, start, 0]
  const show = () => {
    shown = now()
    const line = progressLine(done, total, shown - start, screen.isTTY === true)
    if (!screen.isTTY) {
      screen.write(`${line}\n`)
      return
    }
    const cut = line.slice(0, Math.max(20, (screen.columns || 80) - 1))
    screen.write(`\r${cut.padEnd(width)}`)
    width = cut.length
  }
  return {
    step() {
      done += 1
      if (now() - shown >= pause) show()
    },
    end() {
      if (screen.isTTY && total > 0) screen.write(`\r${' '.repeat(width)}\r`)
    },
  }
}

export function progressLine(done: number, total: number, elapsed: number, bar: boolean): string {
  const share = total === 0 ? 1 : done / total
  const rate = elapsed > 0 ? done / (elapsed / 1000) : 0
  const left = rate > 0 ? `, ${duration((total - done) / rate)} left` : ''
  const said = `${done} of ${total} (${Math.floor(share * 100)} %), ${Math.round(rate)} a second${left}`
  const full = Math.round(share * 24)
  return bar ? `[${'#'.repeat(full)}${'.'.repeat(24 - full)}] ${said}` : said
}

/** Seconds as a person says them: `45 s`, `3 min 5 s`, `2 h 10 min`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
