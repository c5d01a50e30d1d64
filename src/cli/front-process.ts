import { briefly } from '../cms/server-log/cut-down'
import { endOnUncaught } from '../cms/server-log/uncaught'
import { env } from '../env'
import { openFront } from '../front/front'

/** What the process that started this one tells it. */
export type ToFront = 'refresh' | { application: string | null }
/** What this one asks, as soon as it can hear the answer. */
export type FromFront = 'where is the application?'

// One of the processes that serve readers. It ends with the one that started it.
let application: string | null = null
const failed = (error: unknown) =>
  process.stderr.write(`A reader could not be answered: ${briefly(error)}\n`)
endOnUncaught('A process that serves readers')
const { server, refresh } = await openFront({
  folder: env.EDITION_DIR,
  application: () => application,
  failed,
})
process.on('message', (words: ToFront) => {
  if (words === 'refresh') refresh().catch(failed)
  else application = words.application
})
// Asked from here, because what is told before somebody listens is lost: the cluster takes every
// message from the first moment on.
process.send?.('where is the application?' satisfies FromFront)
server.listen(env.PORT, env.HOST)
