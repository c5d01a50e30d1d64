import { onePerProcess } from '../one-per-process'

const printing = onePerProcess('printing', () => new Set<string>())

/** Notes for so long that this process prints a release, from before it is stored. */
export async function beingPrinted<Value>(id: string, work: () => Promise<Value>): Promise<Value> {
  printing.add(id)
  try {
    return await work()
  } finally {
    printing.delete(id)
  }
}

/** Whether this process is printing it: what is staged otherwise was left by a try that failed. */
export function isBeingPrinted(id: string): boolean {
  return printing.has(id)
}
