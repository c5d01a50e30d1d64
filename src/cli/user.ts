import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { APIError } from 'payload'
import { openAgain } from '../cms/actions/open-again'
import { freshPassword } from '../demo/log-ins'
import { type Role, roles } from '../domain/role'
import { endWith } from './end-with'
import { openPayload } from './open-payload'

const usage = `Usage: npm run user -- --email <address> [--name <name>] [--role <role>] [--ask]
  --role  analyst, translator, editor or administrator; administrator by itself
  --ask   reads the password from the next line of input; else one is made and shown
  --again for an account that is there: makes it an administrator's (or what --role says) again,
          whether it is retired, locked or was demoted, with a new password
`

await endWith(main)

/** Makes an account, or opens one again. 0 when it is there, 1 when it was refused, 2 when nothing was begun. */
async function main(): Promise<number> {
  const order = readOrder()
  if (typeof order === 'string') return say(2, `${order}\n${usage}`)
  const { again, ask, email, name, role } = order
  const password = ask ? await nextLine() : freshPassword()
  const payload = await openPayload()
  try {
    if (again && !(await openAgain(payload, { email, role, password })))
      return say(1, `Nobody has an account with ${email}. Leave out --again to make one.`)
    const data = { email, name: name ?? email.replace(/@.*$/, ''), role, password }
    if (!again) await payload.create({ collection: 'users', data, overrideAccess: true })
  } catch (error) {
    const outcome = again ? 'The account stays as it is' : 'No account was made'
    return say(1, `${outcome}: ${sentenceOf(error)}`)
  } finally {
    await payload.destroy()
  }
  process.stdout.write(`${email} can log in now.${ask ? '' : ` The password is  ${password}`}\n`)
  return 0
}

type Order = { email: string; name: string | undefined; role: Role; ask: boolean; again: boolean }

function readOrder(): Order | string {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const options = { email: text, name: text, role: text, ask: flag, again: flag } as const
    const { again = false, ask = false, email, name, ...more } = parseArgs({ options }).values
    const { role: said = 'administrator' } = more
    const role = roles.find((one) => one === (said === 'administrator' ? 'admin' : said))
    if (email === undefined || !/^[^\s@]+@[^\s@]+$/.test(email))
      return 'Whose account? Say --email.'
    if (role === undefined) return `${said} is no role.`
    return { again, ask, email, name, role }
  } catch (error) {
    return (error as Error).message
  }
}

async function nextLine(): Promise<string> {
  const input = createInterface({ input: process.stdin })
  for await (const line of input) {
    input.close()
    return line
  }
  return ''
}

/** What was wrong with which field, where a rule or the database says it. */
function sentenceOf(error: unknown): string {
  const { errors } = Object((error as { data?: unknown }).data)
  const said = Array.isArray(errors) ? errors.map((one) => String(Object(one).message)) : []
  if (said.length > 0) return said.join(' ')
  if (error instanceof APIError) return error.message
  throw error
}

function say(code: number, words: string): number {
  process.stderr.write(`${words}\n`)
  return code
}
