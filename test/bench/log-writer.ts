import { getPayload } from 'payload'
import config from '../../payload.config'

/** What a writer tells: that it can begin, and then how often it had to try. */
export type WriterNews = { is: 'ready' } | { is: 'done'; tries: number; most: number; ms: number }

const payload = await getPayload({ config })
let tries = 0
const create = payload.db.create
payload.db.create = (args) => {
  if (args.collection === 'audit-entries') tries += 1
  return Reflect.apply(create, payload.db, [args])
}

process.on('message', ({ entries, name }: { entries: number; name: string }) => {
  void write(entries, name)
})
tell({ is: 'ready' })

/** Saves documents one after another, each of which makes an entry. */
async function write(entries: number, name: string): Promise<void> {
  const begun = performance.now()
  let [before, most] = [0, 0]
  for (let number = 0; number < entries; number += 1) {
    const data = { from: `/${name}/${number}`, to: '/en' }
    await payload.create({ collection: 'redirects', data, overrideAccess: true, depth: 0 })
    most = Math.max(most, tries - before)
    before = tries
  }
  const ms = performance.now() - begun
  await payload.destroy()
  tell({ is: 'done', tries, most, ms })
}

function tell(news: WriterNews): void {
  process.send?.(news)
}
