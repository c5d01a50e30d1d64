import { randomInt } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { roleNames, roles } from '../domain/role'
import type { DemoPerson } from './demonstration'

export type LogIn = Pick<DemoPerson, 'role' | 'name' | 'email'> & { password: string }

/** Four syllabic words such as `tavok-muriz-pelan-sodak`: to be read aloud, and 64 bits of chance. */
export function freshPassword(): string {
  return Array.from({ length: 4 }, syllables).join('-')
}

/** As they are shown to whoever started the demonstration, by role, the one who may most first. */
function logInsInWords(logIns: readonly LogIn[]): string {
  const width = (of: (logIn: LogIn) => string) => Math.max(...logIns.map((one) => of(one).length))
  const [email, name] = [width((one) => one.email), width((one) => one.name)]
  const lines = logIns
    .toSorted((a, b) => roles.indexOf(b.role) - roles.indexOf(a.role))
    .map((one) =>
      [
        roleNames[one.role].en.padEnd(13),
        one.name.padEnd(name),
        one.email.padEnd(email),
        one.password,
      ].join('  '),
    )
  return `${lines.join('\n')}\n`
}

/** Keeps the log-ins of the demonstration in a database where only the file's owner can read them. */
export function keepLogIns(file: string, database: string, logIns: readonly LogIn[]): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${heading(database)}\n\n${logInsInWords(logIns)}`, { mode: 0o600 })
  // The mode above is for a new file only.
  chmodSync(file, 0o600)
}

/** The log-ins that were kept of the demonstration in a database, as they were shown; else null. */
export function keptLogIns(file: string, database: string): string | null {
  if (!existsSync(file)) return null
  const [first, , ...lines] = readFileSync(file, 'utf8').split('\n')
  return first === heading(database) ? lines.join('\n') : null
}

function heading(database: string): string {
  return `Log-ins of the demonstration kept in ${database}`
}

function syllables(): string {
  const letter = (of: string) => of[randomInt(of.length)] ?? ''
  const [consonants, vowels] = ['bdfghklmnprstvz', 'aeiou']
  return [consonants, vowels, consonants, vowels, consonants].map(letter).join('')
}
