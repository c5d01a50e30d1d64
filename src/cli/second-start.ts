import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { briefly } from '../cms/server-log/cut-down'
import { databaseKind } from '../domain/database-address'
import { env } from '../env'
import { type Holder, holdPlace } from './held-place'

type Place = { setting: 'DATABASE_URI' | 'EDITION_DIR'; path: string }

/**
 * Ends the process with one sentence where a site is running already that has the same database file
 * or the same folder of editions, whatever its port. On MongoDB several servers may share a database;
 * on one machine each has its own folder of editions.
 */
export async function refuseSecondStart(others: Record<string, string> = {}): Promise<void> {
  const me = { process: process.pid, since: new Date().toISOString(), address: env.SITE_URL }
  for (const { setting, path } of placesOf({ ...env, ...others })) {
    const holder = await holderOf(path, me)
    if (holder === null) continue
    console.error(sentenceOf(path, holder, setting))
    process.exit(1)
  }
}

function placesOf(settings: { DATABASE_URI: string; EDITION_DIR: string; EDITION: string }) {
  const places: Place[] = []
  if (databaseKind(settings.DATABASE_URI) === 'sqlite')
    places.push({ setting: 'DATABASE_URI', path: fileOf(settings.DATABASE_URI) })
  if (settings.EDITION === 'on') places.push({ setting: 'EDITION_DIR', path: settings.EDITION_DIR })
  return places
}

/** The file that an address of SQLite names. */
function fileOf(address: string): string {
  return address.replace(/^file:(?:\/\/(?=\/))?/, '').replace(/\?.*$/, '')
}

async function holderOf(path: string, me: Holder): Promise<Holder | 'unknown' | null> {
  try {
    return await holdPlace(asWritten(path), me)
  } catch (error) {
    console.error(`Whether another site runs in ${path} could not be found out: ${briefly(error)}`)
    return null
  }
}

/** The same place is the same by whatever links it was named. */
function asWritten(path: string): string {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  mkdirSync(dirname(whole), { recursive: true })
  return join(realpathSync(dirname(whole)), basename(whole))
}

function sentenceOf(path: string, holder: Holder | 'unknown', setting: Place['setting']): string {
  const advice = `Stop it first, or name another place in ${setting}.`
  if (holder === 'unknown')
    return `In ${path} a site is running already, which does not say more of itself. ${advice}`
  const since = holder.since.replace('T', ' ').replace(/\..*$/, ' UTC')
  return `In ${path} a site is running already, as process ${holder.process}, since ${since}, at ${holder.address}. ${advice}`
}
