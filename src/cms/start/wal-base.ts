/** The header of page 1, from the counter of changes on; before it stands what never changes. */
type Header = { bytes: Buffer; pages: number; schema: number }

const pageNumber = { databaseSize: 28, schemaCookie: 40 }
const walHeader = 32
const frameHeader = 24

/**
 * Whether the changes in a write-ahead log can have been made to a database file. SQLite does not
 * ask: it lays the pages of any log over any file. The file must be what the log began with, or what
 * a part of the log made of it: it is one of the first pages in the log, or has no more pages and no
 * newer schema than the first of them; and where the log has none, it has as many pages as the log
 * says that there are.
 */
export function canBeBase(file: Buffer, wal: Buffer): boolean {
  const { pages, headers } = committedIn(wal)
  if (pages === null || file.length < 100) return true
  const base = headerOf(file)
  const [first] = headers
  if (first === undefined) return base.pages === pages
  if (headers.some(({ bytes }) => bytes.equals(base.bytes))) return true
  return base.pages <= first.pages && base.schema <= first.schema
}

/**
 * How many pages the database has by the newest change in the log, null when it holds none; and its
 * first page in each version that the log holds, the oldest first.
 */
function committedIn(wal: Buffer): { pages: number | null; headers: Header[] } {
  let pages: number | null = null
  const headers: Header[] = []
  const begun: Header[] = []
  const size = wal.length < walHeader ? 0 : wal.readUInt32BE(8)
  for (let at = walHeader; size > 0 && at + frameHeader + size <= wal.length; ) {
    // What follows is left from before the log began anew.
    if (!wal.subarray(at + 8, at + 16).equals(wal.subarray(16, 24))) break
    if (wal.readUInt32BE(at) === 1) begun.push(headerOf(wal.subarray(at + frameHeader)))
    const committed = wal.readUInt32BE(at + 4)
    if (committed > 0) {
      pages = committed
      headers.push(...begun.splice(0))
    }
    at += frameHeader + size
  }
  return { pages, headers }
}

function headerOf(page: Buffer): Header {
  return {
    bytes: page.subarray(24, 100),
    pages: page.readUInt32BE(pageNumber.databaseSize),
    schema: page.readUInt32BE(pageNumber.schemaCookie),
  }
}
