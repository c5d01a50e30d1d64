import { dirname, join } from 'node:path'
import type { Standing } from '../demo/standing'
import { demonstrationPlace } from '../env'

/** What the process that fills the database tells the one that started it. */
export type FromDesk =
  | { kind: 'found'; standing: Standing; problems: string[] }
  | { kind: 'begun' | 'done'; work: number }
  | { kind: 'filled' }
  | { kind: 'refused'; sentence: string }

/** What it is told: to fill the database, or that it is not needed. */
export type ToDesk = 'fill' | 'leave'

/** Beside the database they belong to, so that another demonstration does not write over them. */
export const logInsFile = join(folderOf(demonstrationPlace.DATABASE_URI), 'demo-log-ins.txt')

function folderOf(database: string): string {
  return database.startsWith('file:') ? dirname(database.slice('file:'.length)) : 'data'
}
