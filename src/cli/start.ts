import { env } from '../env'
import { buildWhenNeeded } from './build-site'
import { databaseInWords } from './database-in-words'
import { sayWhenUnreachable } from './first-answer'
import { refuseTakenPort } from './port'
import { runSite } from './run-site'
import { refuseSecondStart } from './second-start'
import { readStartOrder, usage } from './start-order'

const order = readStartOrder(process.argv.slice(2))
if (!order.ok) {
  process.stderr.write(`${order.reason}\n${usage}`)
  process.exit(2)
}
await refuseSecondStart()
await refuseTakenPort(env.HOST, env.PORT)
await runSite({ prepare: buildWhenNeeded, wishes: order.value, announce })

/** Says where everything is, once the desk really answers. */
function announce(): void {
  console.log(`
  The site    ${env.SITE_URL}
  The desk    ${env.SITE_URL}/admin
  Kept in     ${databaseInWords(env.DATABASE_URI)}
`)
  sayWhenUnreachable()
}
