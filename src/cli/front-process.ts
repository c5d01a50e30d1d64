import { env } from '../env'
import { openFront } from '../front/front'

/** What the process that started this one tells it. */
export type ToFront = 'refresh' | { application: string | null }

// One of the processes that serve readers. It ends with the one that started it.
let application: string | null = null
const { server, files } = await openFront({
  folder: env.EDITION_DIR,
  application: () => application,
  failed: (error) => console.error(`A reader could not be answered: ${error}`),
})
process.on('message', (words: ToFront) => {
  if (words === 'refresh') void files.refresh()
  else application = words.application
})
server.listen(env.PORT, env.HOST)
