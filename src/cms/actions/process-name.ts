import { hostname } from 'node:os'

/** Names this process in what it stages, so that a later start can tell what a dead one left. */
export const thisProcess = `${hostname()}:${process.pid}`

/** Whether the process that left a name can no longer finish its work, as far as this host knows. */
export function isGone(name: string | null | undefined): boolean {
  const [host, pid] = [name?.split(':')[0], Number(name?.split(':')[1])]
  if (host !== hostname()) return false
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
  }
}
