import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sentences } from '../../src/cms/messages/sentences'
import { type Locale, locales } from '../../src/domain/locale'
import { openRefusalDesk, type RefusalDesk } from '../support/refusals/desk-of-refusals'
import { type Refusal, refusals } from '../support/refusals/table'
import { type RunningSite, removeFolder, startSite } from '../support/server'

let site: RunningSite
let desk: RefusalDesk

beforeAll(async () => {
  site = await startSite()
  desk = await openRefusalDesk(site)
})

afterAll(async () => {
  await site?.stop()
  if (site) removeFolder(site.folder)
})

describe.each(locales)('In the built site whoever reads %s is told', (language) => {
  test.each(refusals.map((refusal) => [titleOf(refusal), refusal] as const))(
    '%s',
    async (_, refusal) => {
      const [method, path, body] = refusal.ask(desk)
      const answer = await desk.ask(refusal.as, method, path, body, language)
      const [said, atField] = saidIn(answer.body, refusal.at)
      expect({ status: answer.status, said, atField }).toEqual({
        status: refusal.status,
        said: expect.stringMatching(patternOf(refusal, language)),
        atField: refusal.at ? expect.stringMatching(patternOf(refusal, language)) : undefined,
      })
    },
  )
})

test.each([
  ['en', 'Working title – This field is required.'],
  ['be', 'Працоўная назва – '],
  ['ru', 'Рабочее название – '],
] as const)(
  'What Payload itself refuses is said of its field by name, in %s',
  async (language, said) => {
    const { body, status } = await desk.ask('ed', 'POST', '/commentaries', {}, language)
    expect(status).toBe(400)
    expect(saidIn(body)[0]).toContain(said)
    expect(saidIn(body)[0]).not.toMatch(/following|наступн|следующ/i)
  },
)

test('A problem in a body is said with its field, its paragraph and the words there', async () => {
  const text = { type: 'text', text: 'The assembly met.', format: 16, version: 1 }
  const body = { root: { type: 'root', children: [{ type: 'paragraph', children: [text] }] } }
  const answer = await desk.ask('ann', 'PATCH', `/texts/${desk.draft}`, { body }, 'ru')
  expect(saidIn(answer.body)[0]).toBe(
    `Текст – Абзац 1 «The assembly met.» – ${sentences['unknown-format'].ru}`,
  )
})

function titleOf({ as, at, says }: Refusal): string {
  return `${says}${at ? ` at ${at}` : ''} (${as})`
}

/** The sentence, whatever stands in its places, and wherever in an answer it stands. */
function patternOf({ says }: Refusal, language: Locale): RegExp {
  const parts = sentences[says][language].split(/\{\w+\}/)
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'))
}

type Said = { message?: string; data?: { errors?: { path?: string; message?: string }[] } }

/** What an answer says as a whole, and of one field. */
function saidIn(body: Record<string, unknown>, field?: string) {
  const [first] = (body.errors ?? []) as Said[]
  const atField = first?.data?.errors?.find(({ path }) => path === field)?.message
  return [body.message ?? first?.message, field && atField] as const
}
