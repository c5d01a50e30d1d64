import { keptLogIns } from '../demo/log-ins'
import { locales } from '../domain/locale'
import { paths } from '../domain/paths'
import { demonstrationPlace, env } from '../env'
import { buildWhenNeeded } from './build-site'
import { databaseInWords } from './database-in-words'
import { logInsFile } from './demo-messages'
import { readOrder, usage } from './demo-order'
import { startDemoProcess } from './demo-process'
import { fillAndBuild, whatToDo } from './demo-steps'
import { sayWhenUnreachable } from './first-answer'
import { refuseTakenPort } from './port'
import { runSite } from './run-site'
import { refuseSecondStart } from './second-start'

const order = readOrder(process.argv.slice(2))
if (!order.ok) end(2, `${order.reason}\n${usage}`)
await refuseSecondStart(demonstrationPlace)
await refuseTakenPort(env.HOST, env.PORT)

const place = databaseInWords(demonstrationPlace.DATABASE_URI)
const stopping = new AbortController()
const desk = startDemoProcess()
const stop = () => {
  stopping.abort()
  desk.end()
  end(130, '\nStopped. What is unfinished begins anew at the next npm run demo.')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

const todo = await whatToDo(desk, order.value, place)
if (!todo.ok) end(1, todo.reason)
const isReady = todo.value === 'fill' ? await fillAndBuild(desk, stopping) : await buildWhenNeeded()
if (!isReady) end(1)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop)
// Whatever its dates, it is shown; and what an earlier one left is not its own.
const wishes = todo.value === 'fill' ? (['new', 'clock'] as const) : (['clock'] as const)
await runSite({ prepare: async () => true, others: demonstrationPlace, wishes, announce })

function announce(): void {
  const [first, ...others] = locales.map((locale) => `${env.SITE_URL}${paths.home(locale)}`)
  console.log(`
  The site    ${[first, ...others].join('\n              ')}
  The desk    ${env.SITE_URL}/admin
  Kept in     ${place}
`)
  const logIns = keptLogIns(logInsFile, place)
  console.log(
    logIns === null
      ? 'The passwords of its people are not kept here; with --reset it begins anew, with new ones.\n'
      : `At the desk you are whoever you log in as (${logInsFile} keeps this list):\n\n${logIns}`,
  )
  sayWhenUnreachable()
}

function end(code: number, message = ''): never {
  if (message) console.error(message)
  process.exit(code)
}
