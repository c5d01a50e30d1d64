import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

const holders = z.object({ process: z.number(), since: z.string(), address: z.string() })

/** Who holds a place: its process, since when (ISO, UTC), and where it answers. */
export type Holder = z.infer<typeof holders>

/** Milliseconds in which a holder says who it is. */
const patience = 2000
/** Longer names of sockets are cut by some systems. */
const longest = 100

/**
 * Holds a place on this machine for as long as this process lives: by a socket beside it, on which
 * the process listens and which the system closes with it, so that nothing has to be cleaned up
 * after kill -9. Answers with who holds it already, `unknown` when they do not say; else with null.
 * Throws where there can be no socket.
 */
export async function holdPlace(place: string, me: Holder): Promise<Holder | 'unknown' | null> {
  const door = doorOf(place)
  const draft = `${door}.${randomBytes(3).toString('hex')}`
  const server = await listening(draft, me)
  try {
    for (;;) {
      if (await putInPlace(draft, door)) {
        process.once('exit', () => rmSync(door, { force: true }))
        return null
      }
      const holder = (await whoIsAt(door)) ?? (await whoTook(door, `${draft}-old`))
      if (holder !== null) {
        server.close()
        return holder
      }
    }
  } finally {
    await rm(draft, { force: true })
  }
}

function doorOf(place: string): string {
  const door = `${place}.running`
  if (Buffer.byteLength(door) < longest - 7) return door
  const name = createHash('sha256').update(place).digest('hex').slice(0, 16)
  return join(tmpdir(), `review-${name}.running`)
}

async function listening(path: string, me: Holder): Promise<Server> {
  const server = createServer((visitor) => {
    // Whoever only looks whether somebody is there may be gone before the answer.
    visitor.on('error', () => visitor.destroy())
    visitor.end(JSON.stringify(me))
  })
  server.listen(path).unref()
  await once(server, 'listening')
  return server
}

/** A link is made whole or not at all, so of two who come at once one has the place. */
async function putInPlace(draft: string, door: string): Promise<boolean> {
  try {
    await link(draft, door)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Takes away what a dead process left at the door. Between the look and this somebody else may have
 * come, so what was taken is asked again, and put back where it answers.
 */
async function whoTook(door: string, aside: string): Promise<Holder | 'unknown' | null> {
  try {
    await rename(door, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  const holder = await whoIsAt(aside)
  if (holder !== null) await putInPlace(aside, door)
  await rm(aside, { force: true })
  return holder
}

/** Null when nobody listens there. */
function whoIsAt(door: string): Promise<Holder | 'unknown' | null> {
  return new Promise((resolve, reject) => {
    const visitor = connect(door)
    let said = ''
    let isThere = false
    visitor.setTimeout(patience, () => visitor.destroy())
    visitor.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    visitor.once('connect', () => {
      isThere = true
    })
    visitor.once('error', (error) => {
      if (['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(codeOf(error))) resolve(null)
      else if (!isThere) reject(error)
    })
    visitor.once('close', () => resolve(isThere ? understood(said) : null))
  })
}

function understood(said: string): Holder | 'unknown' {
  try {
    return holders.parse(JSON.parse(said))
  } catch {
    return 'unknown'
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
