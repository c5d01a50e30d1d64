import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPrintTroubles } from '../../src/cms/print-trouble'
import { SetAside } from '../../src/edition/set-aside'
import { TroubleTold } from '../../src/edition/tell-desk'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'told-'))
  room = await openStaffedNewsroom()
})

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await room?.close()
})

test('The desk is told who holds the folder, until it is free, and what was set aside, until it is printed', async () => {
  const told = new TroubleTold(room.payload, folder)
  const holder = { process: 4711, host: 'press-2', since: '2031-03-03T07:05:00.000Z' }
  await told.held(holder)
  expect(await readPrintTroubles(room.payload)).toMatchObject([{ pieces: [], heldBy: holder }])

  const setAside = await SetAside.read(folder)
  await told.setAside(setAside)
  expect(await readPrintTroubles(room.payload)).toEqual([])

  const path = '/en/issues/2031-w10/long'
  expect(await setAside.add(path, Object.assign(new Error(), { code: 'ENAMETOOLONG' }))).toBe(true)
  expect(await setAside.add(path, Object.assign(new Error(), { code: 'ENAMETOOLONG' }))).toBe(false)
  await told.setAside(setAside)
  expect(await readPrintTroubles(room.payload)).toMatchObject([
    { pieces: [{ path, why: 'nameTooLong' }], heldBy: null },
  ])

  await setAside.drop(path)
  await told.setAside(setAside)
  expect(await readPrintTroubles(room.payload)).toEqual([])
})
