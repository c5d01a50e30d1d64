import type { Locale } from '../../domain/locale'
import { clockOf, type ZonedHour } from '../../domain/zoned-hour'
import { sentenceIn } from './sentence'

type Hours = {
  zone: string
  hour: ZonedHour
  deadline: ZonedHour | null
  /** As they were asked for, the hour first. */
  written: readonly [string, string]
}

/** What became of hours that the clocks of the zone skip or show twice; nothing for the others. */
export function hoursInWords(language: Locale, { deadline, hour, written, zone }: Hours): string[] {
  return [hour, deadline].flatMap((moment, index) => {
    if (!moment || moment.resolved === 'asWritten') return []
    const clock = clockOf(zone, moment.at)
    const utc = clockOf('UTC', moment.at)
    const values = { zone, clock, utc, written: String(written[index]).replace('T', ' ') }
    const key = moment.resolved === 'skipped' ? 'skippedHour' : 'repeatedHour'
    return [sentenceIn(language, key, values)]
  })
}
