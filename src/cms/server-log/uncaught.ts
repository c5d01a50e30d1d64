import { ownSentence } from '../../domain/own-sentence'
import { briefly, cutDown } from './cut-down'

/** Of a process that met what it does not know; other codes of ours say that one was refused. */
const failed = 4

/**
 * Ends this process when something fails that nothing else catches, and tells by its kind and its
 * place what it was. Node itself would write the whole message, with whatever that was about.
 */
export function endOnUncaught(what: string): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => failAloud(what, error))
}

/** `what` is the beginning of a sentence: «The command». */
export function failAloud(what: string, error: unknown): never {
  const own = ownSentence(error)
  if (own !== null) {
    process.stderr.write(`${own}\n`)
    process.exit(failed)
  }
  for (const place of cutDown(error).at ?? []) process.stderr.write(`  at ${place}\n`)
  process.stderr.write(`${what} failed: ${briefly(error)}.\n`)
  process.exit(failed)
}
