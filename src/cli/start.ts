import type { ChildProcess } from 'node:child_process'
import { env } from '../env'
import { buildWhenNeeded } from './build-site'
import { databaseInWords } from './database-in-words'
import { endWith, serve } from './next-process'
import { refuseTakenPort } from './port'

await refuseTakenPort(env.HOST, env.PORT)
if (!(await buildWhenNeeded())) process.exit(1)
const server = serve('start', env.HOST, env.PORT)
void announce(server)
await endWith(server)

/** Says where everything is, once the server really answers. */
async function announce(server: ChildProcess): Promise<void> {
  const hasAccounts = await firstAnswer(server)
  if (hasAccounts === null) return
  console.log(`
  The site    ${env.SITE_URL}
  The desk    ${env.SITE_URL}/admin
  Kept in     ${databaseInWords(env.DATABASE_URI)}
`)
  if (!hasAccounts)
    console.log(
      'Nobody has an account yet: whoever opens the desk first becomes its administrator.\n',
    )
  if (!isLoopback(env.HOST) && isLoopback(new URL(env.SITE_URL).hostname))
    console.log('Set SITE_URL to the address by which other machines reach this one.\n')
}

/** Whether anybody has an account yet; null when the server ended before it could say so. */
async function firstAnswer(server: ChildProcess): Promise<boolean | null> {
  const host = ['0.0.0.0', '::'].includes(env.HOST) ? 'localhost' : env.HOST
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}/api/users/init`
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return ((await answer.json()) as { initialized: boolean }).initialized
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return null
}

function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}
