import { getPayload } from 'payload'
import { briefly, cutDown } from './cms/server-log/cut-down'
import { openPublication } from './cms/start/open-publication'
import { codeForFirstPerson } from './cms/start/registration-code'
import { refusedCode, StartRefused } from './cms/start/start-refused'
import { watchForDueReleases } from './cms/watch-for-due-releases'
import { withholdThrough } from './cms/withholding'
import { editionTells } from './edition/kept-told'
import { withholdingIn } from './edition/withdrawal'
import { env } from './env'

/**
 * Connects to the database and makes everything ready for the first visitor. Without that Next
 * would go on and answer each of them with an error, so the process ends instead: whoever started
 * it sees why, and whatever keeps it running starts it again, unless that would find the same.
 */
export async function openOrExit(): Promise<void> {
  try {
    if (env.EDITION === 'on') withholdThrough(withholdingIn(env.EDITION_DIR))
    const payload = await openPublication({
      async connect() {
        // Not at the top: to read the configuration is to load the whole desk.
        const { default: config } = await import('@payload-config')
        return getPayload({ config })
      },
      mayCreate: true,
      tells: editionTells,
      tell: (sentence) => process.stderr.write(`${sentence}\n`),
    })
    watchForDueReleases(payload)
    const code = await codeForFirstPerson(payload)
    if (code !== null)
      process.stdout.write(
        `\n  Nobody has an account yet. Whoever registers at ${env.SITE_URL}/admin becomes the\n` +
          `  administrator, and needs this code:  ${code}\n`,
      )
  } catch (error) {
    if (error instanceof StartRefused) {
      process.stderr.write(`${error.message}\n`)
      process.exit(refusedCode)
    }
    process.stderr.write(
      `The site cannot start: ${whyOf(error)}\n` +
        'If it cannot reach its database, check DATABASE_URI. LOG_LEVEL=debug tells more.\n',
    )
    process.exit(1)
  }
}

/** Messages are left out: that of a query repeats the values that it was about. */
function whyOf(error: unknown): string {
  const isDebugging = env.LOG_LEVEL === 'debug' || env.LOG_LEVEL === 'trace'
  return isDebugging ? JSON.stringify(cutDown(error)) : briefly(error)
}
