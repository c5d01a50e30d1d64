import { type Answer, declined, granted, refused } from '../attempt'
import type { Knocking } from '../knocking'
import { type ActorName, actors, isStaff, type PersonName } from '../people'
import type { Change } from '../snapshot'
import { changesOf } from '../who-may-change'
import type { World } from '../world'

const wrongs: readonly Record<string, unknown>[] = [
  { email: { $ne: null }, password: { $ne: null } },
  { email: { like: 'desk' }, password: 'x' },
  { email: ['a@desk.example'], password: ['x'] },
  { email: '', password: '' },
  { username: 'admin', password: 'x' },
  {},
]

const tokens: readonly unknown[] = ['', 'x', null, 1, true, [], {}, { $ne: null }, { exists: true }]

/** The doors by which people come in tell nobody who has an account, and open to nobody else. */
export async function accounts(world: World, knocking: Knocking): Promise<void> {
  for (const as of actors) {
    await knocking.knock({ as, method: 'GET', path: '/users/me?depth=5', judge: isSelf(world, as) })
    await knocking.knock({ as, method: 'GET', path: '/users/init', judge: granted })
    for (const path of ['/users/first-register', '/users/verify/x', '/users/x/api-key/reveal'])
      await knocking.knock({
        as,
        method: 'POST',
        path,
        body: newcomer,
        judge: declined,
        mayFail: true,
      })
    for (const token of tokens)
      await knocking.knock({
        ...{ as, method: 'POST', path: '/users/reset-password', judge: refused },
        body: { token, password: 'a-long-and-forged-password' },
      })
    for (const body of wrongs)
      for (const door of ['login', 'forgot-password', 'unlock'])
        await knocking.knock({ as, method: 'POST', path: `/users/${door}`, body, judge: refused })
    await knocking.knock({
      ...{ as, method: 'POST', path: '/users/unlock', may: ofAccount(world, 'colleague') },
      body: { email: world.people.colleague.email },
      judge: as === 'admin' ? granted : refused,
    })
    await tryOwnAccount(world, knocking, as)
  }
  await sameForStrangers(world, knocking)
}

const newcomer = {
  name: 'Forged',
  email: 'forged@desk.example',
  password: 'a-long-and-forged-password',
  role: 'admin',
}

/** Known or not, an address gets the same answer. */
async function sameForStrangers(world: World, knocking: Knocking): Promise<void> {
  const known = { email: world.people.colleague.email, password: 'a-wrong-password' }
  const unknown = { email: 'stranger@desk.example', password: 'a-wrong-password' }
  for (const door of ['login', 'forgot-password']) {
    const asked = { as: 'nobody', method: 'POST', path: `/users/${door}` } as const
    const stranger = await knocking.knock({ ...asked, body: unknown })
    await knocking.knock({
      ...{ ...asked, body: known, may: ofAccount(world, 'colleague') },
      judge: (answer) =>
        answer.status === stranger.status && answer.text === stranger.text
          ? null
          : 'could tell who has an account',
    })
  }
}

async function tryOwnAccount(world: World, knocking: Knocking, as: ActorName): Promise<void> {
  const asked = { as, method: 'POST', may: isStaff(as) ? ofAccount(world, as) : undefined }
  const judge = isStaff(as) ? granted : refused
  await knocking.knock({ ...asked, path: '/users/refresh-token', judge })
  await knocking.knock({ ...asked, path: '/users/logout', judge })
  await knocking.knock({ ...asked, path: '/users/logout?allSessions=true', judge })
  const other = as === 'editor' ? 'colleague' : 'editor'
  const people = isStaff(as) ? [as, other] : [other]
  for (const person of people)
    for (const body of [
      { role: 'admin', password: 'a-long-and-forged-password' },
      { analyst: world.bylines.analyst.id, languages: ['ru'] },
      { sessions: [], hash: 'x', salt: 'x', resetPasswordToken: 'x', loginAttempts: 99 },
      { lockUntil: '2099-01-01T00:00:00.000Z', collection: 'admins', _verified: true },
    ])
      await knocking.knock({
        ...{ as, method: 'PATCH', path: `/users/${world.people[person as PersonName].id}`, body },
        ...{ may: changesOf(world, as), mayFail: isStaff(as) },
      })
}

/** Signing in and out leaves its traces on the one account. */
function ofAccount({ people }: World, person: PersonName): (change: Change) => boolean {
  const traces = [
    ...['sessions', 'loginAttempts', 'lockUntil'],
    ...['resetPasswordToken', 'resetPasswordExpiration', 'resetPasswordRequestedAt'],
  ]
  return ({ place, id, kind, fields }) =>
    (place === 'users' && id === people[person].id && fields.every((it) => traces.includes(it))) ||
    (place === 'audit-entries' && kind === 'created')
}

function isSelf({ people }: World, as: ActorName) {
  return ({ json }: Answer) => {
    const id = Object(json.user).id ?? null
    return id === (isStaff(as) ? people[as].id : null) ? null : `is taken for ${id}`
  }
}
