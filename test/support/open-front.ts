import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Batch } from '../../src/edition/batch'
import { Ledger } from '../../src/edition/ledger'
import { Trees } from '../../src/edition/trees'
import { openFront } from '../../src/front/front'

/** What is printed at a file. */
export type Printed = Readonly<Record<string, string | null>>

/** A page that says with which status it is answered. */
export function withStatus(status: 404 | 410, words: string): string {
  return `<html data-status="${status}">${words}`
}

type Wishes = {
  application?: () => string | null
  patience?: number
  restart?: number
  failed?(error: unknown): void
}

/** A front on a port of its own, with an edition that a test prints by itself. */
export async function openFrontOf(pages: Printed, wishes: Wishes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'review-front-'))
  const { privateKey: key } = generateKeyPairSync('ed25519')
  const trees = await Trees.open(folder)
  const ledger = await Ledger.read(null)
  /** A null takes the file away. */
  const print = async (changed: Printed) => {
    const batch = await Batch.begin(join(folder, 'pending'), ledger)
    for (const [file, page] of Object.entries(changed)) {
      if (page === null) batch.remove(file)
      else await batch.put(file, page)
    }
    await batch.show(trees, { origin: 'https://review.example', key, made: '2031-03-10T08:00:00Z' })
  }
  if (Object.keys(pages).length > 0) await print(pages)
  const front = await openFront({
    folder,
    application: () => null,
    patience: 200,
    restart: 0,
    failed: (error) => {
      throw error
    },
    ...wishes,
  })
  front.server.listen(0, '127.0.0.1')
  await once(front.server, 'listening')
  return {
    ...front,
    print,
    port: (front.server.address() as AddressInfo).port,
    close() {
      front.server.close()
      front.server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
