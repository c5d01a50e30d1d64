import { setPriority } from 'node:os'
import { endOnUncaught } from '../cms/server-log/uncaught'
import type { Bound } from './bindery'
import { bindHere, type Order } from './order'

// Makes one thing after the other for the process that started this one, with the pictures of the
// folder it was told. Readers and the desk come first.
endOnUncaught('What makes books')
setPriority(10)
const bind = bindHere(process.argv[2] ?? '')
process.on('disconnect', () => process.exit(0))
if (!process.connected) process.exit(0)
let last = Promise.resolve()
process.on('message', (order: Order) => {
  last = last.then(async () => {
    process.send?.(await bound(order))
  })
})

async function bound(order: Order): Promise<Bound> {
  try {
    return { bytes: await bind(order) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
