import { once } from 'node:events'
import { link, mkdir, rename, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { codeOf } from '../disk/absence'
import { draftOf } from '../disk/kept-file'
import { err, ok, type Result } from '../domain/result'
import { atShortPath } from './short-path'

/** Who writes the edition, as it says of itself; null where it is there and does not answer. */
export type Holder = { process: number; host: string; since: string } | null

const holder = z.object({ process: z.number(), host: z.string(), since: z.string() })

/** Milliseconds in which whoever holds the lock says who it is, also while it prints. */
const patience = 2000

/** How often the place of one that is gone is fought for. */
const tries = 5

/**
 * Only one process prints into a folder of editions: the one that listens on a socket in it. The
 * operating system closes that with the process, however it ends, so a lock is never left behind, and
 * it holds between containers that share the folder; between machines that share a disk it does not.
 * Answers with what gives the folder free again, or with who holds it.
 */
export async function lockFolder(folder: string): Promise<Result<() => void, Holder>> {
  await mkdir(folder, { recursive: true })
  return atShortPath(folder, async (short) => {
    const place = join(short, 'lock.sock')
    const own = join(short, basename(draftOf('lock')))
    const server = await listen(own)
    try {
      for (let count = 0; count < tries; count += 1) {
        if (await take(own, place)) {
          // An earlier version of this program kept a number there.
          await rm(join(folder, 'lock'), { force: true })
          return ok(() => server.close())
        }
        const asked = await ask(place)
        if (asked.isAlive) {
          server.close()
          return err(asked.holder)
        }
        await putAside(place, own)
      }
      server.close()
      return err(null)
    } finally {
      await rm(own, { force: true })
    }
  })
}

async function listen(path: string): Promise<Server> {
  const self = { process: process.pid, host: hostname(), since: new Date().toISOString() }
  const server = createServer((asking) => {
    // Whoever asks may hang up before it heard.
    asking.on('error', () => asking.destroy())
    asking.end(JSON.stringify(self))
  })
  server.listen(path)
  await once(server, 'listening')
  server.unref()
  return server
}

/** Gives the socket the name that counts; false while another has it. */
async function take(own: string, place: string): Promise<boolean> {
  try {
    await link(own, place)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Takes the name from a socket on which nobody listens; puts it back when somebody does after all. */
async function putAside(place: string, own: string): Promise<void> {
  const aside = `${own}.gone`
  try {
    await rename(place, aside)
  } catch (error) {
    // Another was faster.
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if ((await ask(aside)).isAlive) await take(aside, place)
  await rm(aside, { force: true })
}

type Asked = { isAlive: boolean; holder: Holder }

/** Whether somebody listens, and who. The system itself takes the call, so the answer may be late. */
function ask(path: string): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asking = connect(path)
    let said = ''
    const end = (asked: Asked) => {
      asking.destroy()
      resolve(asked)
    }
    asking.setEncoding('utf8')
    asking.setTimeout(patience, () => end({ isAlive: true, holder: null }))
    asking.on('data', (part: string) => {
      said += part
    })
    asking.on('end', () => end({ isAlive: true, holder: holderIn(said) }))
    asking.on('error', (error) => {
      // Nobody listens: its process is gone, or has just given it free. Or there is no socket at all.
      const isGone = ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(codeOf(error) ?? '')
      if (isGone) end({ isAlive: false, holder: null })
      else if (codeOf(error) === 'ECONNRESET') end({ isAlive: true, holder: null })
      else reject(error)
    })
  })
}

function holderIn(said: string): Holder {
  try {
    return holder.parse(JSON.parse(said))
  } catch {
    // Cut off, or another program: it is there all the same.
    return null
  }
}
