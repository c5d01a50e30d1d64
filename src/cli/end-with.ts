import { endOnUncaught, failAloud } from '../cms/server-log/uncaught'

const command = 'It is not certain what was done; look before you repeat it. The command'

/** Runs a command and ends with its code; with one sentence when it meets what it did not expect. */
export async function endWith(main: () => Promise<number>): Promise<never> {
  endOnUncaught(command)
  try {
    return process.exit(await main())
  } catch (error) {
    return failAloud(command, error)
  }
}
