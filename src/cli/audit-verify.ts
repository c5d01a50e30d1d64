import { verifyAuditLog } from '../cms/read/audit-chain'
import { briefly } from '../cms/server-log/cut-down'
import { endWith } from './end-with'
import { openToRead } from './open-payload'

const faults = {
  missing: 'is missing',
  changed: 'was changed after it was written',
  unchained: 'does not follow from the entry before it',
} as const

await endWith(main)

/** Proves that no audit entry was changed or removed. 0 when all hold, 1 when not, 2 when unread. */
async function main(): Promise<number> {
  const payload = await openToRead()
  const verified = await verifyAuditLog(payload).catch((error: unknown) => briefly(error))
  await payload.destroy()
  if (typeof verified === 'string') {
    process.stderr.write(`The audit log could not be read: ${verified}\n`)
    return 2
  }
  if (verified.ok) {
    const { entries, head } = verified.value
    process.stdout.write(`All ${entries} entries hold. The newest has the hash\n${head}\n`)
    return 0
  }
  const { seq, reason } = verified.reason
  process.stdout.write(`Entry ${seq} ${faults[reason]}. Nothing from there on can be relied on.\n`)
  return 1
}
