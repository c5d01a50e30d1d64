import type { Holder } from './lock'

/** Who holds the folder of the edition, for a log or a terminal. */
export function holderInWords(holder: Holder): string {
  if (holder === null) return 'another process, which does not say who it is'
  const { process, host, since } = holder
  return `process ${process} on ${host}, since ${since.slice(0, 16).replace('T', ' ')} UTC`
}
