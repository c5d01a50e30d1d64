import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

// Loaded into Next's process before Next: it ends when the process that started it does, even by
// kill -9. That one holds the other end of a pipe (descriptor 3), which the system closes with it.
// Plain JavaScript, because Next's process loads no TypeScript.

/** Milliseconds in which requests that are being answered may end. */
const grace = 3000

if (isMainThread) {
  // Threads and children of this process inherit its options, but not its descriptors.
  const own = process.execArgv.findIndex((option) => option.includes('end-with-parent.mjs'))
  if (own !== -1) process.execArgv.splice(own, 1)
  const parent = new Socket({ fd: 3, readable: true, writable: false })
  parent.on('error', end).on('close', end).resume()
  parent.unref()
}

let isEnding = false

function end() {
  if (isEnding) return
  isEnding = true
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), grace)
}
