import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StaffedNewsroom } from '../support/staffed-newsroom'

const mailbox = await vi.hoisted(async () => {
  const { openMailbox } = await import('../support/mailbox')
  return openMailbox()
})

const { openStaffedNewsroom } = await import('../support/staffed-newsroom')
const { tellDesk } = await import('../../src/cms/tell-desk')
const { readMailTrouble } = await import('../../src/cms/mail-trouble')

let room: StaffedNewsroom

/** Letters go out while nobody waits for them. */
const soon = { timeout: 30_000 }

const news = {
  roles: ['editor', 'admin'],
  subject: { en: 'Something happened', be: 'Нешта здарылася', ru: 'Что-то случилось' },
  text: { en: 'Look at it.', be: 'Паглядзіце.', ru: 'Посмотрите.' },
} as const

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

beforeEach(() => {
  mailbox.refuse(false)
  mailbox.empty()
})

afterAll(async () => {
  await room.close()
  await mailbox.close()
})

describe('What the desk is told by mail', () => {
  test('reaches everybody with the role, each in the first language of their account', async () => {
    await room.hire('editor', 'Bel Arus', { languages: ['be', 'en'] })
    await room.hire('editor', 'Rus Ian', { languages: ['ru'] })
    tellDesk(room.payload, news)
    await expect.poll(() => mailbox.letters.length, soon).toBe(5)
    const told = mailbox.letters.map(({ to, subject, text }) => `${to}: ${subject}: ${text.trim()}`)
    expect(told.sort()).toEqual([
      'ada.admin@newsroom.example: Something happened: Look at it.',
      'bel.arus@newsroom.example: Нешта здарылася: Паглядзіце.',
      'ed.itor@newsroom.example: Something happened: Look at it.',
      'rus.ian@newsroom.example: Что-то случилось: Посмотрите.',
      'sec.ond@newsroom.example: Something happened: Look at it.',
    ])
    expect(mailbox.letters[0]?.from).toBe('"Weekly Review" <desk@review.example>')
  })

  test('stands at the desk when the mail server refuses it, and keeps nobody waiting', async () => {
    mailbox.refuse(true)
    tellDesk(room.payload, { ...news, roles: ['admin'] })
    await expect.poll(() => readMailTrouble(room.payload), soon).toMatchObject({ unsent: 1 })
    const trouble = await readMailTrouble(room.payload)
    expect(trouble?.why).toContain('452')
    expect(JSON.stringify(trouble)).not.toContain('newsroom.example')
  })
})

describe('A forgotten password', () => {
  const ask = (email: string) =>
    room.ask('POST', '/users/forgot-password', {
      body: { email },
      headers: { host: 'somewhere-else.example' },
    })

  test('is set anew by a letter that leads to this site, whatever host the request names', async () => {
    const { email } = await room.hire('translator', 'For Getful', { languages: ['be'] })
    expect((await ask(email)).status).toBe(200)
    await expect.poll(() => mailbox.letters.length, soon).toBe(1)
    const [letter] = mailbox.letters
    expect(letter).toMatchObject({ to: email, subject: 'Новы пароль для рэдакцыі' })
    const links = [...(letter?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, link]) => link)
    expect(links).toEqual([expect.stringMatching(/^http:\/\/localhost:3000\/admin\/reset\/\w+$/)])
    const token = links[0]?.split('/').at(-1)
    const password = 'another password of four words'
    const reset = await room.ask('POST', '/users/reset-password', { body: { token, password } })
    expect(reset.status).toBe(200)
    const login = await room.ask('POST', '/users/login', { body: { email, password } })
    expect(login.status).toBe(200)
  })

  test('of a stranger gets the same answer as that of somebody with an account', async () => {
    mailbox.refuse(true)
    const [known, unknown] = [await ask(room.editor.email), await ask('stranger@newsroom.example')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
  })
})
