import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planning } from '../support/plans'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let desk: ReturnType<typeof planning>

beforeAll(async () => {
  room = await openStaffedNewsroom()
  desk = planning(room)
})

afterAll(() => room.close())

/** Runs the command as a person would, in a process of its own beside this one. */
async function run(...words: string[]) {
  const script = ['--import', 'tsx', '--conditions=production', 'src/cli/release.ts']
  const child = spawn(process.execPath, [...script, ...words], { env: process.env })
  let [said, complained] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  const [code] = await once(child, 'close')
  return { code, said, complained }
}

describe('npm run release', () => {
  test('says what would go out, and releases nothing but what it is told to', async () => {
    const issue = await room.issueOf('2031-03-03')
    await desk.piece(issue, 'Harvest', ['en', 'be'])
    const week = ['--issue', '2031-W10']
    const as = ['--as', room.editor.email]
    const refused = await run(...week, '--dry-run', '--policy', 'together')
    expect(refused.code, refused.complained).toBe(1)
    expect(refused.said).toContain('It would be refused as a whole')
    expect(refused.said).toContain('stays  ru  Harvest: not started')
    const tried = await run(...week, '--dry-run')
    expect(tried.said).toContain('2 texts would go out.')
    expect(tried.said).toContain('+ /be/issues/2031-w10/harvest-be')
    expect(await desk.readersSee(issue)).toEqual([])
    const planned = await run(...week, ...as, '--at', '2031-03-30 02:30', '--zone', 'Europe/Warsaw')
    expect(planned.code, planned.complained).toBe(0)
    expect(planned.said).toContain('because clocks go forward')
    expect(planned.said).toContain('Planned for 2031-03-30 03:30 in Europe/Warsaw')
    expect((await run(...week, ...as, '--cancel')).said).toBe('Cancelled.\n')
    const analyst = await run(...week, '--as', room.analyst.email)
    expect(analyst).toMatchObject({ code: 2, said: '' })
    expect(analyst.complained).toContain('is an editor or an admin')
    const released = await run(...week, ...as)
    expect(released.code, released.complained).toBe(0)
    expect(released.said).toContain('Released: 2 texts.')
    expect(await desk.readersSee(issue)).toEqual(['Harvest be', 'Harvest en'])
  }, 120_000)
})
