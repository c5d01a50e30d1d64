import type { Analyst, User } from '../../src/payload-types'
import type { Newsroom } from '../support/newsroom'

/** Who knocks: a reader, and somebody of every role with and without work of their own. */
export const actors = [
  'nobody',
  'analyst',
  'otherAnalyst',
  'translator',
  'idleTranslator',
  'editor',
  'admin',
] as const

export type ActorName = (typeof actors)[number]

export const staff: readonly ActorName[] = actors.filter((actor) => actor !== 'nobody')

export const atDesk: readonly ActorName[] = ['editor', 'admin']

/** Everybody with an account; the last two never knock. */
export type PersonName = Exclude<ActorName, 'nobody'> | 'secondEditor' | 'colleague'

export type People = Readonly<Record<PersonName, User>>

type Bylines = Readonly<Record<'analyst' | 'otherAnalyst' | 'colleague', Analyst>>

type Account = { name: string; email: string }

/** Hires them all; the first person of an empty system becomes its administrator. */
export async function hirePeople(
  room: Newsroom,
  account: (person: PersonName) => Account,
  bylines: Bylines,
): Promise<People> {
  const hire = (person: PersonName, role: User['role'], analyst?: Analyst) => {
    const { name, email } = account(person)
    return room.hire(role, name, { email, ...(analyst ? { analyst: analyst.id } : {}) })
  }
  return {
    admin: await hire('admin', 'admin'),
    analyst: await hire('analyst', 'analyst', bylines.analyst),
    otherAnalyst: await hire('otherAnalyst', 'analyst', bylines.otherAnalyst),
    translator: await hire('translator', 'translator'),
    idleTranslator: await hire('idleTranslator', 'translator'),
    editor: await hire('editor', 'editor'),
    secondEditor: await hire('secondEditor', 'editor'),
    colleague: await hire('colleague', 'analyst', bylines.colleague),
  }
}

export function isStaff(actor: ActorName): actor is Exclude<ActorName, 'nobody'> {
  return actor !== 'nobody'
}
