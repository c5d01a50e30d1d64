import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCorrections } from '../../src/cms/read/corrections'
import { readArchive, readHome, readIssue } from '../../src/cms/read/published'
import { readSite } from '../../src/cms/read/site'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom

beforeAll(async () => {
  room = await openStaffedNewsroom()
})

afterAll(() => room.close())

test('Before the first release there is nothing to read', async () => {
  const issue = await room.issueOf('2031-03-03')
  await room.bring(await room.text(await room.commentary({ issue })), 'approved')
  expect(await readHome(room.payload, 'en')).toBeNull()
  expect(await readIssue(room.payload, 'en', '2031-W10')).toBeNull()
  expect(await readArchive(room.payload, 'en', null)).toBeNull()
  expect(await readArchive(room.payload, 'en', 2031)).toBeNull()
  expect(await readCorrections(room.payload, 'en')).toMatchObject({ entries: [], years: [] })
  expect(await readCorrections(room.payload, 'en', 2031)).toBeNull()
  expect(await readSite(room.payload, 'be')).toMatchObject({ sections: [], heading: null })
})
