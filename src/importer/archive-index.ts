/** An imported commentary as the importer finds it again. */
export type ArchiveRecord = {
  id: string
  file: string
  fileKey: string
  fingerprint: string
  match: string
}

/** What of a page in this run is known before, or without, writing it. */
export type RecordInRun = { words: string; section: string | null }

/**
 * Everything that was imported so far, this run included, to be asked by file, fingerprint and
 * match. A few hundred bytes a page; the pages themselves stay in the database. A dry run asks and
 * fills it like any other run, which is why it foretells the same outcomes.
 */
export class ArchiveIndex {
  private readonly byId = new Map<string, ArchiveRecord>()
  private readonly places = new Map<string, Set<string>>()
  private readonly inRun = new Map<string, RecordInRun>()
  private readonly met = new Set<string>()

  constructor(records: Iterable<ArchiveRecord>) {
    for (const record of records) this.put(record)
  }

  find(by: 'file' | 'fileKey' | 'fingerprint' | 'match', value: string): ArchiveRecord[] {
    const ids = this.places.get(`${by}:${value}`) ?? []
    return [...ids].flatMap((id) => this.byId.get(id) ?? [])
  }

  /** Adds a record, or puts a new state of it in the place of the old. */
  put(record: ArchiveRecord, inRun?: RecordInRun): void {
    const old = this.byId.get(record.id)
    if (old) for (const key of keysOf(old)) this.places.get(key)?.delete(record.id)
    this.byId.set(record.id, record)
    for (const key of keysOf(record)) {
      const ids = this.places.get(key)
      if (ids) ids.add(record.id)
      else this.places.set(key, new Set([record.id]))
    }
    if (inRun) this.inRun.set(record.id, inRun)
  }

  /** What a file of this run made of a record, or undefined when the database knows better. */
  madeInRun(id: string): RecordInRun | undefined {
    return this.inRun.get(id)
  }

  /** Notes that a file of this run stands for a record; no other file may take it over. */
  claim(id: string): void {
    this.met.add(id)
  }

  isClaimed(id: string): boolean {
    return this.met.has(id)
  }
}

function keysOf({ file, fileKey, fingerprint, match }: ArchiveRecord): string[] {
  return [`file:${file}`, `fileKey:${fileKey}`, `fingerprint:${fingerprint}`, `match:${match}`]
}
