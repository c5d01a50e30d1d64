import { getPayload } from 'payload'
import { prepare } from './cms/prepare'
import { watchForDueReleases } from './cms/watch-for-due-releases'
import { env } from './env'

/**
 * Connects to the database and makes everything ready for the first visitor. Without that Next
 * would go on and answer each of them with an error, so the process ends instead: whoever started
 * it sees why, and whatever keeps it running starts it again.
 */
export async function openOrExit(): Promise<void> {
  try {
    // Not at the top: to read the configuration is to open the folder of the database.
    const { default: config } = await import('@payload-config')
    const payload = await getPayload({ config })
    await prepare(payload)
    watchForDueReleases(payload)
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    const isDebugging = env.LOG_LEVEL === 'debug' || env.LOG_LEVEL === 'trace'
    process.stderr.write(
      `The site cannot start: ${isDebugging ? stack : message}\n` +
        'If it cannot reach its database, check DATABASE_URI. LOG_LEVEL=debug tells more.\n',
    )
    process.exit(1)
  }
}
