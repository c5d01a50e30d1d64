import type { Locale } from '../../../src/domain/locale'
import { password } from '../desk'
import { bodyOf } from '../make'
import { type RunningSite, registrationCodeOf } from '../server'

export type Who = 'ada' | 'ed' | 'sec' | 'ann' | 'bob' | 'nobody'

export type Answer = { status: number; body: Record<string, unknown> }

/** What stands at the desk that refuses: documents in the states in which something is refused. */
export type RefusalDesk = {
  ask(as: Who, method: string, path: string, body?: unknown, language?: Locale): Promise<Answer>
  issue: string
  emptyIssue: string
  section: string
  analyst: string
  commentary: string
  /** Complete, and with its author. */
  draft: string
  /** Has no lead, no body and no reason. */
  incomplete: string
  /** In review; its reviewer has written words of it. */
  ownWords: string
  published: string
  publishedCommentary: string
  picture: string
  seenRedirect: string
  /** A change to the name of the section that an editor has asked for. */
  change: string
  /** Of the words of the empty issue, which an editor has given a title in English. */
  hashes: Readonly<Record<Locale, string>>
  /** A section of a commentary that no reader knows, and the byline of an account alone. */
  idleSection: string
  idleByline: string
  /** An issue of which a text is approved and nothing is out. */
  heldIssue: string
  accounts: Readonly<Record<Exclude<Who, 'nobody'>, string>>
}

export const retired = { email: 'old@review.example', password }

/** Fills a new site with everything that the table of refusals stumbles over. */
export async function openRefusalDesk(site: RunningSite): Promise<RefusalDesk> {
  const tokens = new Map<Who, string>()
  const ask: RefusalDesk['ask'] = async (as, method, path, body, language = 'en') => {
    const token = tokens.get(as)
    const isRaw = typeof body === 'string' || body instanceof FormData
    const response = await fetch(`${site.url}/api${path}`, {
      method,
      headers: {
        cookie: `payload-lng=${language}`,
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      body: isRaw ? body : body === undefined ? undefined : JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
  const made = async (path: string, data: object, as: Who = 'ada'): Promise<string> => {
    const { body, status } = await ask(as, 'POST', path, data)
    const id = (body.doc as { id?: string } | undefined)?.id ?? body.id
    if (typeof id !== 'string') throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
    return id
  }
  const step = async (text: string, as: Who, name: string, note = '') => {
    const { body, status } = await ask(as, 'POST', `/texts/${text}/steps`, { step: name, note })
    if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`)
  }
  const email = (name: string) => `${name}@review.example`

  const registrationCode = registrationCodeOf(site)
  const ada = { name: 'Ada Admin', email: email('ada'), password, registrationCode }
  tokens.set('ada', String((await ask('nobody', 'POST', '/users/first-register', ada)).body.token))
  const analyst = await made('/analysts', { name: 'Mira Solen' })
  const other = await made('/analysts', { name: 'Jan Torel' })
  const idleByline = await made('/analysts', { name: 'Ida Nord' })
  const me = await ask('ada', 'GET', '/users/me')
  const accounts: Record<string, string> = { ada: (me.body.user as { id: string }).id }
  for (const [name, role, byline] of [
    ['ed', 'editor', idleByline],
    ['sec', 'editor', null],
    ['ann', 'analyst', analyst],
    ['bob', 'analyst', other],
  ] as const) {
    const account = { name, role, email: email(name), password, analyst: byline }
    accounts[name] = await made('/users', account)
    const login = await ask('nobody', 'POST', '/users/login', { email: email(name), password })
    tokens.set(name, String(login.body.token))
  }
  const { body } = await ask('ada', 'GET', '/verdicts?where[value][equals]=same')
  const verdict = (body.docs as { id: string }[])[0]?.id
  const section = await made('/sections', { name: 'The ruling house' })
  const issue = await made('/issues', { start: '2031-03-03' })
  const emptyIssue = await made('/issues', { start: '2031-03-10' })
  const commentaryOf = (workingTitle: string, as: Who, byline: string, of = issue) =>
    made('/commentaries', { workingTitle, issue: of, section, verdict, analysts: [byline] }, as)
  const words = (title: string) => ({
    title,
    lead: 'What it means for the valleys.',
    body: bodyOf('The assembly of Lower Vellany met twice.'),
    reason: 'The rate stays.',
  })

  const commentary = await commentaryOf('The harvest tax', 'ann', analyst)
  const draft = await made('/texts', { commentary, language: 'en', ...words('Tax') }, 'ann')
  const bare = { commentary, language: 'be', title: 'Падатак' }
  const incomplete = await made('/texts', bare, 'ann')
  const ownWords = await made('/texts', { commentary, language: 'ru', ...words('Nalog') }, 'ed')
  await step(ownWords, 'ed', 'submit')
  await step(ownWords, 'ed', 'review')

  const publishedCommentary = await commentaryOf('The ferry', 'bob', other)
  const ferry = { commentary: publishedCommentary, language: 'en', ...words('The ferry') }
  const published = await made('/texts', ferry, 'bob')
  await step(published, 'bob', 'submit')
  await step(published, 'sec', 'review')
  await step(published, 'sec', 'approve')
  const released = await ask('sec', 'POST', `/issues/${issue}/release`, {})
  if (released.status !== 200) throw new Error(JSON.stringify(released.body))
  const seenRedirect = await made('/redirects', { from: '/old/one', to: '/en' })

  const picture = await pictureOf(ask)
  await ask('ada', 'PATCH', `/analysts/${idleByline}`, { photo: picture })
  const left = await made('/users', { name: 'Old Hand', role: 'editor', ...retired })
  await ask('ada', 'PATCH', `/users/${left}`, { isRetired: true })
  const idleSection = await made('/sections', { name: 'The idle house' })
  const idle = { workingTitle: 'Idle', issue: emptyIssue, section: idleSection, verdict }
  await made('/commentaries', { ...idle, analysts: [analyst] }, 'ann')

  const heldIssue = await made('/issues', { start: '2031-03-17' })
  const held = await commentaryOf('The bridge', 'bob', other, heldIssue)
  const bridge = { commentary: held, language: 'en', ...words('The bridge') }
  const approved = await made('/texts', bridge, 'bob')
  await step(approved, 'bob', 'submit')
  await step(approved, 'sec', 'review')
  await step(approved, 'sec', 'approve')

  await ask('ed', 'PATCH', `/sections/${section}`, { name: 'The house' })
  const waiting = await ask('ed', 'GET', `/sections/${section}/waiting`)
  const [change] = waiting.body.changes as { id: string }[]
  if (!change) throw new Error('No change waits.')
  await ask('ed', 'PATCH', `/issues/${emptyIssue}`, { title: 'An idle week' })
  const ofIssue = await ask('ed', 'GET', `/issues/${emptyIssue}/words`)
  const hashes = Object.fromEntries(
    (ofIssue.body.words as { language: Locale; hash: string }[]).map((one) => [
      one.language,
      one.hash,
    ]),
  ) as Record<Locale, string>
  return {
    ...{ change: change.id, hashes, idleSection, idleByline, heldIssue },
    accounts: accounts as RefusalDesk['accounts'],
    ...{ ask, issue, emptyIssue, section, analyst, commentary, draft, incomplete, ownWords },
    ...{ published, publishedCommentary, picture, seenRedirect },
  }
}

/** One grey point. */
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

async function pictureOf(ask: RefusalDesk['ask']): Promise<string> {
  const form = new FormData()
  const file = new Blob([Buffer.from(point, 'base64')], { type: 'image/png' })
  form.append('file', file, 'point.png')
  form.append('_payload', JSON.stringify({ alt: 'A point' }))
  const { body } = await ask('ann', 'POST', '/media', form)
  return (body.doc as { id: string }).id
}

/** The same picture again, as whoever wants to put it in the place of the first. */
export function anotherPicture(): FormData {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(point, 'base64')], { type: 'image/png' }), 'b.png')
  form.append('_payload', '{}')
  return form
}
