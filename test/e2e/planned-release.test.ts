import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser'
import { logIn, open, password } from '../support/desk'
import { type Mailbox, openMailbox } from '../support/mailbox'
import { bodyOf } from '../support/make'
import { type RunningSite, registrationCodeOf, removeFolder, startSite } from '../support/server'

let site: RunningSite
let browser: Browser
let mailbox: Mailbox
let settings: Record<string, string>
const tokens = new Map<string, string>()
let world: { section: string; analyst: string; verdict: string }

type Answer = { status: number; body: Record<string, unknown> & { doc?: { id: string } } }

async function send(as: string | null, method: string, path: string, body?: object) {
  const response = await fetch(`${site.url}/api${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(as === null ? {} : { authorization: `JWT ${tokens.get(as)}` }),
    },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() } as Answer
}

async function made(path: string, data: object): Promise<string> {
  const { body, status } = await send('ada', 'POST', path, data)
  if (!body.doc) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`)
  return body.doc.id
}

beforeAll(async () => {
  mailbox = await openMailbox()
  settings = { SMTP_URL: mailbox.url, MAIL_FROM: 'desk@review.example' }
  site = await startSite({ settings })
  browser = await openBrowser()
  const email = (name: string) => `${name}@review.example`
  const registrationCode = registrationCodeOf(site)
  const ada = { name: 'Ada Admin', email: email('ada'), password, registrationCode }
  tokens.set('ada', String((await send(null, 'POST', '/users/first-register', ada)).body.token))
  await made('/users', { name: 'Ed Itor', role: 'editor', email: email('ed'), password })
  const login = await send(null, 'POST', '/users/login', { email: email('ed'), password })
  tokens.set('ed', String(login.body.token))
  const { body } = await send('ada', 'GET', '/verdicts?where[value][equals]=same')
  world = {
    section: await made('/sections', { name: 'The ruling house' }),
    analyst: await made('/analysts', { name: 'Mira Solen' }),
    verdict: (body.docs as { id: string }[])[0]?.id ?? '',
  }
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await mailbox?.close()
  if (site) removeFolder(site.folder)
})

/** An issue with one English text, approved by the editor. */
async function approvedIssue(start: string, title: string): Promise<string> {
  const issue = await made('/issues', { start })
  const { analyst, section, verdict } = world
  const facts = { issue, section, verdict, analysts: [analyst], workingTitle: title }
  const commentary = await made('/commentaries', facts)
  const text = await made('/texts', {
    ...{ commentary, language: 'en', title, lead: 'A lead.', reason: 'A reason.' },
    body: bodyOf('A body.'),
  })
  for (const step of ['submit', 'review', 'approve']) {
    const { body, status } = await send('ed', 'POST', `/texts/${text}/steps`, { step })
    if (status !== 200) throw new Error(`${step}: ${JSON.stringify(body)}`)
  }
  return issue
}

async function plan(issue: string, seconds: number, policy: string): Promise<void> {
  const hour = new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19)
  const answer = await send('ed', 'POST', `/issues/${issue}/plan`, { hour, zone: 'UTC', policy })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

const readersGet = async (path: string) => (await fetch(`${site.url}${path}`)).status

test('A planned release goes out at its hour while nobody asks the server for anything', async () => {
  const issue = await approvedIssue('2031-03-03', 'At its hour')
  const address = '/en/issues/2031-w10/at-its-hour'
  await plan(issue, 5, 'asReady')
  expect(await readersGet(address)).toBe(404)
  await pause(18_000)
  const { body } = await send('ed', 'GET', '/releases?sort=-stagedAt&limit=1')
  const [release] = body.docs as { committedAt: string; plan: { at: string } }[]
  const late = Date.parse(release?.committedAt ?? '') - Date.parse(release?.plan.at ?? '')
  expect(late).toBeLessThan(15_000)
  expect(await readersGet(address)).toBe(200)
})

test('One whose hour passed while the server was off goes out when it starts again', async () => {
  const issue = await approvedIssue('2031-03-10', 'While it was off')
  await plan(issue, 3, 'asReady')
  await site.kill()
  await pause(4_000)
  site = await startSite({ folder: site.folder, settings })
  await expect
    .poll(() => readersGet('/en/issues/2031-w11/while-it-was-off'), { timeout: 20_000 })
    .toBe(200)
})

test('One that is refused is told by mail, and stands over every page of the desk', async () => {
  const issue = await approvedIssue('2031-03-17', 'Alone in English')
  mailbox.empty()
  await plan(issue, 3, 'together')
  await expect.poll(() => mailbox.letters.length, { timeout: 25_000 }).toBe(2)
  expect(mailbox.letters[0]?.text).toContain(`${site.url}/admin/collections/issues/${issue}`)
  expect(await readersGet('/en/issues/2031-w12/alone-in-english')).toBe(404)
  const { context, page } = await logIn(browser, site.url, 'ed@review.example', 'be')
  await open(page, `${site.url}/admin/collections/texts`)
  const alarm = page.locator('.desk-alarms [data-alarm="refused"]')
  await alarm.getByText('Запланаваны рэліз не выйшаў').waitFor()
  await alarm.locator('a').click()
  await page.waitForURL(`**/issues/${issue}`)
  await page.locator('[data-plan-state="refused"] blockquote').waitFor()
  await page.selectOption('[name="plan-policy"]', 'together')
  await page.click('[data-plan="try"]')
  await page.locator('.desk-tried[data-refusal="notReady"]').waitFor()
  await page.fill('[name="plan-hour"]', '2099-03-29T02:30')
  await page.fill('[name="plan-zone"]', 'Europe/Warsaw')
  await page.click('[data-plan="save"]')
  await page.locator('[data-plan="read"]').waitFor()
  await Promise.all([page.waitForEvent('load'), page.click('[data-plan="read"]')])
  await page.locator('[data-plan-state="planned"] [data-not-ready="2"]').waitFor()
  expect(await page.locator('.desk-alarms').count()).toBe(0)
  await Promise.all([page.waitForEvent('load'), page.click('[data-plan="cancel"]')])
  await page.locator('[data-plan-state="none"]').waitFor()
  await context.close()
})
