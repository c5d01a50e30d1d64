import { registrationCode as codeFor } from '../../../src/cms/start/registration-code'
import { type Account, ask, differentServers } from './ask'
import type { Run } from './run'

/** Everybody who works in the newsroom; the two analysts have a byline each. */
export type People = {
  admin: Account
  editors: readonly [Account, Account]
  analysts: readonly [Account, Account]
  translators: readonly [Account, Account]
}

const password = 'a-password-for-tests-only'

/**
 * Two people open an empty system on two servers at the same moment: one becomes its administrator.
 * Where nobody could, an account is made past the servers, so that the rest can be tried all the same.
 */
export async function registerFirst(run: Run): Promise<Account> {
  const servers = await differentServers(run, 2)
  const names = ['Ada Admin', 'Adam Admin']
  const registrationCode = await codeFor(run.payload)
  const answers = await Promise.all(
    servers.map((server, index) => {
      const body = {
        name: names[index],
        email: emailOf(names[index] ?? ''),
        password,
        registrationCode,
      }
      const path = '/users/first-register'
      return ask(run, { operation: 'register first', method: 'POST', path, as: null, body, server })
    }),
  )
  const done = answers.filter(({ outcome }) => outcome === 'done').length
  const { docs } = await run.payload.find({
    ...{ collection: 'users', depth: 0, pagination: false, overrideAccess: true },
  })
  if (done !== 1)
    run.faults.add(
      'creation',
      `Of two who registered first at once ${done} were told that they did.`,
    )
  if (docs.length !== 1)
    run.faults.add(
      'creation',
      `After two registered first at once there are ${docs.length} people.`,
    )
  const name = docs[0]?.name ?? names[0] ?? ''
  if (docs.length === 0) await makePast(run, { name, role: 'admin' })
  return logIn(run, name, 'admin')
}

/** Gives somebody an account, through the administrator. */
export async function hire(
  run: Run,
  admin: Account,
  person: { name: string; role: 'analyst' | 'editor' | 'translator'; analyst?: string },
): Promise<Account> {
  const body = { ...person, email: emailOf(person.name), password }
  const path = '/users?depth=0'
  const answer = await ask(run, {
    operation: 'make an account',
    method: 'POST',
    path,
    as: admin,
    body,
  })
  if (answer.outcome !== 'done') await makePast(run, person)
  return logIn(run, person.name, person.role)
}

async function logIn(run: Run, name: string, role: string): Promise<Account> {
  const email = emailOf(name)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const body = { email, password }
    const asked = {
      operation: 'log in',
      method: 'POST',
      path: '/users/login',
      as: null,
      body,
    } as const
    const { body: answer } = await ask(run, asked)
    const { token, user } = answer as { token?: string; user?: { id: string } }
    if (token && user) return { id: user.id, name, role, email, token }
  }
  throw new Error(`${name} cannot log in.`)
}

/** Without a transaction and without the servers, unless the account is there in spite of its refusal. */
async function makePast(
  { payload }: Run,
  person: { name: string; role: 'admin' | 'analyst' | 'editor' | 'translator'; analyst?: string },
): Promise<void> {
  const email = emailOf(person.name)
  const where = { email: { equals: email } }
  const { totalDocs } = await payload.count({ collection: 'users', where, overrideAccess: true })
  if (totalDocs > 0) return
  const data = { ...person, email, password }
  await payload.create({
    collection: 'users',
    data,
    overrideAccess: true,
    disableTransaction: true,
  })
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '.')}@newsroom.example`
}
