import { open, stat } from 'node:fs/promises'
import { err, type Result } from '../domain/result'
import { type Decoded, decode } from './decode'
import { type MhtmlPage, mhtmlPage } from './mhtml'
import type { ProblemCode } from './problem'

/** Pages of the old site are a few dozen kilobytes; what is larger is something else. */
const largestPage = 5 * 1024 * 1024
/** An export holds a whole site, and a web archive file the pictures of its page. */
const largestWhole = 64 * 1024 * 1024

type Refused = { code: ProblemCode; message: string }

/** A saved page as text. Never reads a file that is too large, and nothing but ordinary files. */
export async function readPageFile(path: string): Promise<Result<Decoded, Refused>> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      return refuse(
        'unreadable',
        'The folder may not be opened. Give yourself the right to open it.',
      )
    if (!found.isFile()) return refuse('not-a-file', 'This is not an ordinary file.')
    const largest = /\.(?:xml|mht|mhtml)$/i.test(path) ? largestWhole : largestPage
    if (found.size > largest) return refuse('too-large', tooLarge(found.size, largest))
    const bytes = await readAtMost(path, largest)
    if (bytes === null) return refuse('too-large', tooLarge(largest, largest))
    const archived = mhtmlPage(bytes)
    if (archived === null && /\.(?:mht|mhtml)$/i.test(path))
      return refuse('empty', 'The file holds no page. Save the page again.')
    return interpret(bytes, archived)
  } catch (error) {
    return refuseFor(error)
  }
}

/** A file may grow between the look at its size and the reading, so reading has its own limit. */
async function readAtMost(path: string, limit: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > limit) return null
    const bytes = new Uint8Array(size)
    let read = 0
    while (read < size) {
      const { bytesRead } = await file.read(bytes, read, size - read, read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}

function interpret(file: Uint8Array, archived: MhtmlPage | null): Result<Decoded, Refused> {
  const decoded = decode(archived?.bytes ?? file)
  if (decoded.ok && archived?.address)
    decoded.value.text = `<!-- saved from url=(0000)${archived.address} -->${decoded.value.text}`
  if (decoded.ok) {
    return decoded.value.text.trim() === ''
      ? refuse('empty', 'The file is empty. Save the page again.')
      : decoded
  }
  return decoded.reason === 'binary'
    ? refuse('binary', 'The file is not text. Save the page as plain text or HTML.')
    : refuse('encoding-unknown', 'The letters of the file fit no known encoding. Save it as UTF-8.')
}

function refuseFor(error: unknown): Result<never, Refused> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return refuse('missing', 'There is no such file. Check the path.')
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return refuse('unreadable', 'The file may not be read. Give yourself the right to read it.')
  }
  return refuse('unreadable', `The file could not be read (${code || String(error)}).`)
}

function refuse(code: ProblemCode, message: string): Result<never, Refused> {
  return err({ code, message })
}

function tooLarge(size: number, largest: number): string {
  const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10
  return `The file has ${megabytes(size)} MB; a page has at most ${megabytes(largest)} MB.`
}
