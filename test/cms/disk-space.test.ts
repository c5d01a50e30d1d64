import { expect, test } from 'vitest'
import { readShortDisks, tellOfDiskSpace } from '../../src/cms/disk-space'
import { wordsOfLine } from '../../src/cms/server-log/log-line'
import { env } from '../../src/env'

const disk = (megabytes: number) => ({
  ...{ disk: '1', free: megabytes * 1_000_000, size: 100_000_000_000 },
  ...{ freeFiles: 1_000_000, files: 1_000_000 },
})

test('The folders of this machine are measured, also before they are made', async () => {
  // Whether the machine of this test has room is not ours to say.
  const short = await readShortDisks()
  for (const { freeMegabytes, kept } of short) {
    expect(kept.length).toBeGreaterThan(0)
    expect(freeMegabytes).toBeGreaterThanOrEqual(0)
  }
})

test('Folders on one disk are told of together, others by themselves', async () => {
  expect(await readShortDisks(async () => disk(400))).toEqual([
    { shortage: 'low', kept: ['database', 'pictures', 'pages'], freeMegabytes: 400 },
  ])
  const pictures = async (folder: string) =>
    folder === env.MEDIA_DIR ? { ...disk(3), disk: '2' } : disk(9000)
  expect(await readShortDisks(pictures)).toEqual([
    { shortage: 'last', kept: ['pictures'], freeMegabytes: 3 },
  ])
})

test('The log says it once when a disk begins to fill up, when it is nearly full, and when it is over', async () => {
  const told: string[] = []
  const tell = (level: string) => (words: unknown) =>
    void told.push(`${level}: ${wordsOfLine(words)}`)
  const logger = { info: tell('info'), warn: tell('warn'), error: tell('error') }
  for (const free of [9000, 480, 470, 460, 40, 30, 480, 9000, 9000])
    await tellOfDiskSpace({ logger } as never, async () => disk(free))
  const where = 'The disk with the database and the pictures and the pages has'
  expect(told).toEqual([
    `warn: ${where} 480 MB left.`,
    `error: ${where} 40 MB left.`,
    `warn: ${where} 480 MB left.`,
    'info: The disks have room again.',
  ])
})

test('A disk that cannot be measured is told of, and stops nothing', async () => {
  const told: (string | null)[] = []
  const logger = { error: (words: unknown) => void told.push(wordsOfLine(words)) }
  const failing = () => Promise.reject(Object.assign(new Error('/srv/secret'), { code: 'EIO' }))
  await tellOfDiskSpace({ logger } as never, failing)
  expect(told).toEqual(['It could not be seen how much room the disks have: Error, EIO'])
})
