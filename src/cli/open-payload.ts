import { getPayload, type Payload } from 'payload'
import config from '../../payload.config'

/** Payload, connected, for a command. What it logs goes to the side of what the command says. */
export async function openPayload(): Promise<Payload> {
  const logger = {
    options: { level: 'warn' },
    destination: { write: (line: string) => process.stderr.write(line) },
  }
  return getPayload({ config: Object.assign({ ...(await config) }, { logger }) })
}
