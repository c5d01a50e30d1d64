import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../src/importer/command-line'
import { duration, progressLine, showProgress } from '../../src/importer/progress'
import { type FileReport, ReportWriter } from '../../src/importer/report'
import { summary } from '../../src/importer/summary'

describe('the command line', () => {
  test('names files and folders, and what to do with them', () => {
    expect(readCommandLine(['a', 'b.txt', '--dry-run', '--report', 'r.json'])).toEqual({
      ok: true,
      value: { paths: ['a', 'b.txt'], dryRun: true, report: 'r.json', releaseAs: null },
    })
    expect(readCommandLine(['a', '--release', '--as', 'ada@review.example'])).toMatchObject({
      value: { releaseAs: 'ada@review.example', report: 'data/import-report.json' },
    })
  })

  test.each([
    [[], 'Name at least one file or folder to import.'],
    [['a', '--what'], "Unknown option '--what'."],
    [['a', '--report'], "Option '--report <value>' argument missing."],
    [['a', '--release'], '--release needs --as <admin e-mail>.'],
    [['a', '--as', 'ada@review.example'], '--as says who releases; it needs --release.'],
  ])('%j is refused in one sentence', (args, reason) => {
    expect(readCommandLine(args)).toEqual({ ok: false, reason })
  })
})

describe('progress', () => {
  test('says how far, how fast and how long still', () => {
    expect(progressLine(250, 1000, 2500, false)).toBe('250 of 1000 (25 %), 100 a second, 8 s left')
    expect(progressLine(500, 1000, 5000, true)).toContain('[############............] 500 of 1000')
    expect([duration(59), duration(185), duration(7800)]).toEqual([
      '59 s',
      '3 min 5 s',
      '2 h 10 min',
    ])
  })

  test('moves in place on a terminal and leaves nothing behind', () => {
    const written: string[] = []
    let now = 0
    const screen = { isTTY: true, columns: 60, write: (text: string) => written.push(text) }
    const progress = showProgress(3, screen, () => now)
    for (let step = 0; step < 3; step += 1) {
      now += 200
      progress.step()
    }
    progress.end()
    expect(written.slice(0, 3).every((text) => text.startsWith('\r[') && text.length < 61)).toBe(
      true,
    )
    expect(written.at(-1)?.trim()).toBe('')
  })

  test('writes plain lines into a log, and not too many', () => {
    const written: string[] = []
    let now = 0
    const progress = showProgress(100, { write: (text) => written.push(text) }, () => now)
    for (let step = 0; step < 100; step += 1) {
      now += 300
      progress.step()
    }
    progress.end()
    expect(written).toHaveLength(2)
    expect(written.join('')).not.toContain('\r')
  })
})

const entry: FileReport = {
  ...{ file: 'a.txt', outcome: 'refused', week: null, section: null, verdict: null, title: null },
  ...{ byline: null, lead: null, language: null, paragraphs: 0, lists: 0 },
  problems: [{ line: 1, code: 'empty', message: 'The file is empty.' }],
}

describe('the report', () => {
  test('is whole or not there, and counts what it holds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'review-report-'))
    const path = join(folder, 'report.json')
    const report = await ReportWriter.open(path)
    expect(() => readFileSync(path)).toThrow()
    await report.add(entry)
    await report.add({ ...entry, file: 'b.txt', outcome: 'created', problems: [] })
    await report.close()
    const { files, totals } = JSON.parse(readFileSync(path, 'utf8'))
    expect(files.map(({ file }: FileReport) => file)).toEqual(['a.txt', 'b.txt'])
    expect(totals).toMatchObject({ files: 2, refused: 1, created: 1, problems: 1, updated: 0 })
    rmSync(folder, { recursive: true })
  })

  test('of nothing is still a report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'review-report-'))
    const report = await ReportWriter.open(join(folder, 'report.json'))
    await report.close()
    expect(JSON.parse(readFileSync(report.path, 'utf8'))).toMatchObject({ files: [] })
    rmSync(folder, { recursive: true })
  })
})

test('the summary names what was refused and where undated pages wait', () => {
  const totals = {
    ...{ files: 4, created: 2, undated: 1, refused: 1, updated: 0, unchanged: 0, duplicate: 0 },
    ...{ problems: 3, skipped: 1 },
  }
  const waiting = { count: 1, address: 'http://localhost:3000/admin' }
  const ending = { totals, refused: [entry], report: '/tmp/report.json', dryRun: false, waiting }
  expect(summary({ ...ending, skipped: ['plan.docx'], released: null, stopped: false })).toBe(
    [
      '4 files: 2 created, 1 undated, 1 refused.',
      '1 other or hidden file in the folders was skipped: plan.docx.',
      '  refused a.txt: The file is empty.',
      '3 problems noted. Report: /tmp/report.json',
      '1 page waits to be dated: http://localhost:3000/admin',
      '',
    ].join('\n'),
  )
})
