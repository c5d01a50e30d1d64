import { env } from '../env'
import { buildWhenNeeded } from './build-site'
import { databaseInWords } from './database-in-words'
import { sayWhenUnreachable } from './first-answer'
import { refuseTakenPort } from './port'
import { runSite } from './run-site'

await refuseTakenPort(env.HOST, env.PORT)
await runSite({ prepare: buildWhenNeeded, announce })

/** Says where everything is, once the desk really answers. */
function announce({ hasAccounts }: { hasAccounts: boolean }): void {
  console.log(`
  The site    ${env.SITE_URL}
  The desk    ${env.SITE_URL}/admin
  Kept in     ${databaseInWords(env.DATABASE_URI)}
`)
  if (!hasAccounts)
    console.log(
      'Nobody has an account yet: whoever opens the desk first becomes its administrator.\n',
    )
  sayWhenUnreachable()
}
