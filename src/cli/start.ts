import type { ChildProcess } from 'node:child_process'
import { env } from '../env'
import { buildWhenNeeded } from './build-site'
import { databaseInWords } from './database-in-words'
import { firstAnswer, sayWhenUnreachable } from './first-answer'
import { endWith, serve } from './next-process'
import { refuseTakenPort } from './port'

await refuseTakenPort(env.HOST, env.PORT)
if (!(await buildWhenNeeded())) process.exit(1)
const server = serve('start', env.HOST, env.PORT)
void announce(server)
await endWith(server)

/** Says where everything is, once the server really answers. */
async function announce(server: ChildProcess): Promise<void> {
  const answer = await firstAnswer(server)
  if (answer === null) return
  console.log(`
  The site    ${env.SITE_URL}
  The desk    ${env.SITE_URL}/admin
  Kept in     ${databaseInWords(env.DATABASE_URI)}
`)
  if (!answer.hasAccounts)
    console.log(
      'Nobody has an account yet: whoever opens the desk first becomes its administrator.\n',
    )
  sayWhenUnreachable()
}
