import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { refreshStatistics } from '../../src/cms/storage/refresh-statistics'
import { shiftWeek, weekId, weekOf } from '../../src/domain/week'
import type { Issue } from '../../src/payload-types'

type Row = Record<string, unknown>
type Client = SQLiteAdapter['client']

/** Children follow their parents, whose rows they need. */
const tables = [
  'issues',
  'issues_locales',
  'commentaries',
  'commentaries_rels',
  'texts',
  'texts_rels',
  'releases',
  'releases_locales',
  'publications',
  'publications_rels',
  'audit_entries',
] as const

/** SQLite takes so many values in one statement. */
const mostValues = 30_000

/**
 * Repeats a released issue over the weeks before it, as rows, without Payload, hooks or actions:
 * every id in it is given another end for each week, every date is that much earlier. The audit
 * log has as many entries as it would have, but is no chain. A minute for 30,000 publications.
 */
export async function repeatIssue(payload: Payload, issue: Issue, weeks: number): Promise<void> {
  const { client } = payload.db as unknown as SQLiteAdapter
  const { ids, template } = await templateOf(client)
  const week = weekOf(issue.start)
  if (!week.ok) throw new Error(week.reason)
  const entries = template.find(({ table }) => table === 'audit_entries')?.rows.length ?? 0
  for (let first = 1; first <= weeks; first += weeksAtOnce) {
    const numbers = Array.from(
      { length: Math.min(weeksAtOnce, weeks - first + 1) },
      (_, index) => first + index,
    )
    await client.execute('BEGIN IMMEDIATE')
    for (const { columns, rows, table } of template) {
      const repeated = numbers.flatMap((number) => {
        const then = shiftWeek(week.value, -number)
        const ofWeek = { ...then, week: weekId(then) }
        return rows.map((row) => repeat(row, { ids, number, entries, ofWeek }))
      })
      await insert(client, table, columns, repeated)
    }
    await client.execute('COMMIT')
  }
  await refreshStatistics(payload)
}

const weeksAtOnce = 25

/** All rows of the issue with the columns to write, and the ids in them. */
async function templateOf(client: Client) {
  const all = await Promise.all(tables.map((table) => tableOf(client, table)))
  const ids = all.flatMap(({ rows }) => rows.flatMap(({ id }) => (isId(id) ? [id] : [])))
  const isRepeated = ({ subject }: Row) =>
    typeof subject !== 'string' || ids.includes(subject.split(':')[1] ?? '')
  return { ids, template: all.map((one) => ({ ...one, rows: one.rows.filter(isRepeated) })) }
}

async function tableOf(client: Client, table: string) {
  const info = await client.execute(`PRAGMA table_info(${table})`)
  const columns = info.rows
    // SQLite numbers the rows of relations and translations by itself.
    .filter(({ pk, type }) => !(pk && type === 'INTEGER'))
    .map(({ name }) => String(name))
  const { rows } = await client.execute(`SELECT * FROM ${table}`)
  return { table, columns, rows: rows.map((row) => ({ ...row }) as Row) }
}

type Repeating = {
  ids: readonly string[]
  /** Weeks before the template. */
  number: number
  /** How many entries of the log each week has. */
  entries: number
  ofWeek: { start: string; end: string; week: string }
}

function repeat(row: Row, { entries, ids, number, ofWeek }: Repeating): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (column in ofWeek && typeof value === 'string')
        return [column, ofWeek[column as keyof typeof ofWeek]]
      if (column === 'seq') return [column, Number(value) + number * entries]
      if (column === 'number' && 'number_key' in row) return [column, numbered(row, number)]
      if (column === 'number_key') return [column, String(numbered(row, number))]
      // The number of an issue is its own, that of an entry counts those of its subject.
      if (column === 'number' && 'start' in row) return [column, null]
      if (typeof value !== 'string') return [column, value]
      if (moment.test(value)) return [column, earlier(value, number)]
      return [column, column === 'body' ? value : withOtherIds(value, ids, number)]
    }),
  )
}

/** Short addresses: no week prints a thousand publications. */
function numbered(row: Row, week: number): number {
  return Number(row.number) + week * 1000
}

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const week = 7 * 24 * 60 * 60 * 1000

function earlier(at: string, weeks: number): string {
  return new Date(Date.parse(at) - weeks * week).toISOString()
}

/** An id alone, or within a key such as `texts:<id>:3`. */
function withOtherIds(value: string, ids: readonly string[], number: number): string {
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(value)?.[0]
  return id && ids.includes(id) ? value.replace(id, otherId(id, number)) : value
}

function otherId(id: string, number: number): string {
  return `${id.slice(0, 30)}${number.toString(16).padStart(6, '0')}`
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length === 36
}

async function insert(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const atOnce = Math.floor(mostValues / columns.length)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const one = `(${columns.map(() => '?').join(', ')})`
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce)
    await client.execute({
      sql: `INSERT INTO ${table} (${names}) VALUES ${part.map(() => one).join(', ')}`,
      args: part.flatMap((row) => columns.map((column) => row[column] as string | number | null)),
    })
  }
}
