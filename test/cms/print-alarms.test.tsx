import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { printAlarms } from '../../src/cms/admin/print-alarms'
import { atMoment, now } from '../../src/cms/clock'
import { keepPrintTrouble } from '../../src/cms/print-trouble'
import type { Locale } from '../../src/domain/locale'
import type { Text } from '../../src/payload-types'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let text: Text

beforeAll(async () => {
  room = await openStaffedNewsroom()
  const issue = await room.issueOf('2031-03-03')
  const written = await room.text(await room.commentary({ issue }), { title: 'The harvest tax' })
  text = await room.bring(written, 'approved')
  expect(await room.release(issue)).toMatchObject({ status: 200 })
})

beforeEach(() => room.payload.kv.clear())

afterAll(() => room.close())

async function seen(locale: Locale): Promise<string> {
  return renderToStaticMarkup(await printAlarms(room.payload, locale))
}

const path = '/en/issues/2031-w10/the-harvest-tax'

test('The desk names what could not be printed, why, and leads to its text', async () => {
  const pieces = [
    { path, why: 'nameTooLong' },
    { path: 'part:search', why: 'notMade' },
  ] as const
  await keepPrintTrouble(room.payload, 'a', { pieces, heldBy: null })
  const english = await seen('en')
  expect(english).toContain('Could not be printed for readers: 2')
  expect(english).toContain(`<a href="/admin/collections/texts/${text.id}">${path}</a>`)
  expect(english).toContain('the address is too long')
  expect(await seen('be')).toContain('пошук: не ўдалося стварыць')
  expect(await seen('ru')).toContain('адрес слишком длинный')
})

test('The desk names who holds the folder of a server that does not print', async () => {
  const heldBy = { process: 4711, host: 'press-2', since: '2031-03-03T07:05:00.000Z' }
  await keepPrintTrouble(room.payload, 'a', { pieces: [], heldBy })
  expect(await seen('en')).toMatch(/process 4711, press-2, since .*07:05 UTC/)
  await keepPrintTrouble(room.payload, 'a', { pieces: [], heldBy: 'unknown' })
  expect(await seen('be')).toContain('іншы працэс')
})

test('Each server tells of itself; what has ended is not told any more', async () => {
  const pieces = [{ path, why: 'notMade' }] as const
  await keepPrintTrouble(room.payload, 'a', { pieces, heldBy: null })
  await keepPrintTrouble(room.payload, 'b', { pieces: [], heldBy: 'unknown' })
  expect((await seen('en')).match(/role="alert"/g)).toHaveLength(2)
  await keepPrintTrouble(room.payload, 'b', { pieces: [], heldBy: null })
  expect((await seen('en')).match(/role="alert"/g)).toHaveLength(1)
  const later = new Date(now().getTime() + 4 * 60 * 60 * 1000)
  expect(await atMoment(later, () => seen('en'))).toBe('')
})
