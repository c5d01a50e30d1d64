import { err, ok, type Result } from './result'

/** What a person says with the start: `--new`, `--restore`, `--clock`. */
export const wishes = ['new', 'restore', 'clock'] as const
export type Wish = (typeof wishes)[number]

/** How far a folder has come, by the log of the database beside it. */
export type LogThere = 'agrees' | 'further' | 'differs' | 'unknown'

/** The edition or the uploads. `id` is null where none is written, or where it cannot be read. */
export type FolderFound = { isThere: boolean; id: string | null; log: LogThere }

export type DatabaseFound =
  | { kind: 'missing' }
  | { kind: 'unreadable' | 'malformed' | 'foreignWal'; detail: string }
  | {
      kind: 'opened'
      id: string | null
      /** Nobody has done anything in it. */
      isNew: boolean
      /** A change of the schema that this version does not know. */
      unknown: string | null
      /** Number and moment of the newest entry of the log; 0 and null while it is empty. */
      seq: number
      at: string | null
    }

export type Found = {
  database: DatabaseFound
  edition: FolderFound
  media: FolderFound
  now: Date
  /** Whether who asks may make a database where there is none. */
  mayCreate: boolean
}

export type Start = {
  /** The publication's id; null where one is to be made. */
  id: string | null
  /** What is put aside, never deleted, because it is not of this database. */
  setAside: ('edition' | 'media')[]
}

/** How far the clock may be behind the newest entry: two servers, or a clock that was put right. */
const clockTolerance = 10 * 60_000

type Rule = { holds(found: Found): boolean; excusedBy: readonly Wish[]; says: string }

/** Looked through in this order: what comes later relies on what comes before it being well. */
const rules = {
  unreadable: {
    holds: ({ database }) => database.kind === 'unreadable',
    excusedBy: [],
    says: 'The database {database} cannot be read ({detail}): check DATABASE_URI and the rights to the file, then start again.',
  },
  foreignWal: {
    holds: ({ database }) => database.kind === 'foreignWal',
    excusedBy: [],
    says: 'The file {file}-wal holds changes of another database than {file}, which was put beside it: move {file}-wal and {file}-shm to another folder, do not delete them, and start again.',
  },
  malformed: {
    holds: ({ database }) => database.kind === 'malformed',
    excusedBy: [],
    says: 'The database {database} is damaged ({detail}): put a backup in its place, without -wal and -shm files of another one, and start with --restore.',
  },
  later: {
    holds: ({ database }) => database.kind === 'opened' && database.unknown !== null,
    excusedBy: [],
    says: 'The database {database} was made by a later version, because this one does not know its change {unknown}: start that version, or put back a backup from before it and start with --restore.',
  },
  noDatabase: {
    holds: ({ database, mayCreate }) => database.kind === 'missing' && !mayCreate,
    excusedBy: [],
    says: 'There is no database {database}: name the right one in DATABASE_URI, or make a new one with npm start.',
  },
  newBeside: {
    holds: ({ database, edition, media }) => isNew(database) && [edition, media].some(isOfSomebody),
    excusedBy: ['new'],
    says: 'The database {database} is empty or not there, but {beside} of a publication: name its database in DATABASE_URI or put it back; only to begin a new publication here start with --new, which puts what is there aside.',
  },
  apart: {
    holds: (found) => foldersWith(found, isApart).length > 0,
    excusedBy: ['new'],
    says: 'The database {database} is of another publication than {apart}: name the one that belongs to it in DATABASE_URI (or EDITION_DIR, MEDIA_DIR); only if this database is to be published here start with --new, which puts the other aside.',
  },
  further: {
    holds: (found) => foldersWith(found, isAhead).length > 0,
    excusedBy: ['restore'],
    says: 'The database {database} is behind {ahead}, as an older copy is: put the newest one in its place; only if this copy is the newest there is start with --restore, which takes its log as the truth, puts the edition aside and prints another.',
  },
  otherLog: {
    holds: (found) => foldersWith(found, isOfAnotherLog).length > 0,
    excusedBy: ['new', 'restore'],
    says: 'The log of the database {database} is not the one that {otherLog} was made from: name the right database in DATABASE_URI; if this is an older copy of it start with --restore, if it is another publication with --new; both put the edition aside.',
  },
  clock: {
    holds: ({ database, now }) =>
      database.kind === 'opened' &&
      database.at !== null &&
      now.getTime() + clockTolerance < Date.parse(database.at),
    excusedBy: ['clock'],
    says: 'The clock says {now}, but the newest entry of the log is of {at}: set the clock and start again; if the clock is right and the entry is not, start with --clock.',
  },
} as const satisfies Record<string, Rule>

export type StopReason = keyof typeof rules

/** Why nothing may be opened, printed or signed; else how to go on. */
export function startVerdict(found: Found, said: readonly Wish[]): Result<Start, StopReason> {
  for (const [why, rule] of Object.entries(rules) as [StopReason, Rule][])
    if (rule.holds(found) && !rule.excusedBy.some((wish) => said.includes(wish))) return err(why)
  return ok({ id: idMeant(found, said), setAside: setAside(found, said) })
}

/** The one sentence for whoever starts; `names` says what is meant by database, edition, media. */
export function stopSentence(
  why: StopReason,
  found: Found,
  names: { database: string; file: string; edition: string; media: string },
): string {
  const { database } = found
  const opened = database.kind === 'opened' ? database : null
  const named = (list: ('edition' | 'media')[]) =>
    list.map((one) => `the ${one} in ${names[one]}`).join(' and ')
  const there = (['edition', 'media'] as const).filter((one) => isOfSomebody(found[one]))
  const values: Record<string, string> = {
    database: names.database,
    file: names.file,
    detail: 'detail' in database ? database.detail : '',
    unknown: opened?.unknown ?? '',
    at: inMinutes(opened?.at ?? ''),
    now: inMinutes(found.now.toISOString()),
    beside: `${named(there)} ${there.length > 1 ? 'are' : 'is'}`,
    apart: named(foldersWith(found, isApart)),
    ahead: named(foldersWith(found, isAhead)),
    otherLog: named(foldersWith(found, isOfAnotherLog)),
  }
  return rules[why].says.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
}

type Test = (folder: FolderFound, found: Found) => boolean

function foldersWith(found: Found, test: Test): ('edition' | 'media')[] {
  if (isNew(found.database)) return []
  return (['edition', 'media'] as const).filter(
    (one) => found[one].isThere && test(found[one], found),
  )
}

function isNew(database: DatabaseFound): boolean {
  return database.kind === 'missing' || (database.kind === 'opened' && database.isNew)
}

/** An edition that was printed before anybody did anything belongs to nobody. */
function isOfSomebody({ id, isThere, log }: FolderFound): boolean {
  return isThere && (id !== null || log !== 'agrees')
}

const isApart: Test = ({ id }, found) => {
  const meant = knownId(found)
  return id !== null && meant !== null && id !== meant
}

const isBehindLog = (log: LogThere) => log === 'further' || log === 'differs'

const isAhead: Test = (folder, found) =>
  isBehindLog(folder.log) && folder.id !== null && folder.id === databaseId(found)

const isOfAnotherLog: Test = (folder, found) =>
  isBehindLog(folder.log) && (folder.id === null || databaseId(found) === null)

function databaseId({ database }: Found): string | null {
  return database.kind === 'opened' ? database.id : null
}

/** A database from before there were ids is of the publication whose folders it agrees with. */
function knownId(found: Found): string | null {
  return databaseId(found) ?? found.edition.id ?? found.media.id
}

function idMeant(found: Found, said: readonly Wish[]): string | null {
  const isOther = [found.edition, found.media].some(({ log }) => isBehindLog(log))
  if (said.includes('new') && (isNew(found.database) || isOther)) return databaseId(found)
  return knownId(found)
}

function setAside(found: Found, said: readonly Wish[]): ('edition' | 'media')[] {
  const both = ['edition', 'media'] as const
  if (said.includes('new') && isNew(found.database))
    return both.filter((one) => isOfSomebody(found[one]))
  const others = foldersWith(found, isApart)
  const behind = foldersWith(found, (folder) => isBehindLog(folder.log))
  if (said.includes('new')) return both.filter((one) => [...others, ...behind].includes(one))
  // Pictures are the same in an older database, and more than it needs.
  return said.includes('restore') ? behind.filter((one) => one === 'edition') : []
}

function inMinutes(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}
