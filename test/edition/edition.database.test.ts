import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Issue, Media, Text } from '../../src/payload-types'
import { type PrintedEdition, printEdition } from '../support/printed-edition'
import { openStaffedNewsroom, type StaffedNewsroom } from '../support/staffed-newsroom'

let room: StaffedNewsroom
let edition: PrintedEdition
let shown = 0
/** Addresses at which something long was, such as a look at everything. */
let wholeLooks = 0
let ofSecondWeek: Text | undefined

beforeAll(async () => {
  room = await openStaffedNewsroom()
  edition = await printEdition(room.payload, {
    shown: () => {
      shown += 1
    },
    report: () => {
      wholeLooks += 1
    },
  })
})

afterAll(async () => {
  edition?.remove()
  await room?.close()
})

type Titles = Partial<Record<Text['language'], string>>

async function written(issue: Issue, titles: Titles): Promise<Text[]> {
  const commentary = await room.commentary({ issue })
  const texts: Text[] = []
  for (const [language, title] of Object.entries(titles) as [Text['language'], string][])
    texts.push(await room.bring(await room.text(commentary, { language, title }), 'approved'))
  return texts
}

async function out(day: string, ...pieces: Titles[]): Promise<Text[]> {
  const issue = await room.issueOf(day)
  const texts: Text[] = []
  for (const titles of pieces) texts.push(...(await written(issue, titles)))
  expect(await room.release(issue)).toMatchObject({ status: 200 })
  return texts
}

const canWait = /\.(png|epub|pdf)$|\.single\.html|^manifest\//

/** What differs between the edition that followed along and one that is printed anew. */
async function differences(
  ways: 'follow' | 'finish' = 'follow',
  followed = edition,
): Promise<string[]> {
  await followed[ways]()
  const anew = await printEdition(room.payload)
  if (ways === 'finish') await anew.finish()
  const [here, there] = [followed.files(), anew.files()]
  anew.remove()
  const all = [...new Set([...here.keys(), ...there.keys()])].sort()
  // What can wait is printed in portions, so both need not be equally far with it.
  const names = ways === 'finish' ? all : all.filter((name) => !canWait.test(name))
  return names.filter((name) => here.get(name) !== there.get(name))
}

/** What an earlier change left behind would still be there when a later one is compared. */
describe('An edition that follows the archive is what would be printed anew, byte for byte', () => {
  test('while nothing is out', async () => {
    expect(await differences()).toEqual([])
    expect(edition.read('en.html')).toContain('The first issue is not out yet.')
    expect(edition.read('index.html')).toContain('href="be.html"')
  })

  test('after a release in three languages', async () => {
    await out(
      '2031-03-03',
      { en: 'The harvest tax', be: 'Падатак', ru: 'Налог' },
      { en: 'Only here' },
    )
    await edition.follow()
    expect(edition.read('be/issues/2031-w10/padatak.html')).toContain('Падатак')
  })

  test('after the next issue, which the one before it names', async () => {
    ;[ofSecondWeek] = await out('2031-03-10', { en: 'The second week', ru: 'Вторая неделя' })
    await edition.follow()
    expect(edition.read('en/issues/2031-w10.html')).toContain('href="2031-w11.html"')
  })

  test('after an issue of an earlier year comes out late', async () => {
    await out('2030-12-09', { en: 'An early one', be: 'Раней' })
    await edition.follow()
    expect(edition.read('en/archive.html')).toContain('2030')
    expect(edition.read('en/issues/2030-w50.html')).toContain('href="2031-w10.html"')
  })

  test('after a correction that moves a text to another address', async () => {
    const [text] = await out('2031-03-17', { en: 'Wrong at first' })
    if (!text) throw new Error('No text.')
    await room.step(text, 'revise', room.analyst)
    await room.change(text, room.analyst, { title: 'Right at last', slug: 'right-at-last' })
    await room.bring(text, 'approved')
    expect((await room.step(text, 'correct', room.second, 'We were wrong.')).status).toBe(200)
    await edition.follow()
    expect(edition.read('en/issues/2031-w12/wrong-at-first.html')).toBeNull()
    expect(edition.read('en/issues/2031-w12/right-at-last.html')).toContain('We were wrong.')
    expect(edition.read('en/corrections.html')).toContain('We were wrong.')
  })

  test('after a retraction, whose page stays and says so', async () => {
    const [text] = await out('2031-03-24', { en: 'Not so', be: 'Не так' })
    if (!text) throw new Error('No text.')
    expect((await room.step(text, 'retract', room.editor, 'It was false.')).status).toBe(200)
    await edition.follow()
    expect(edition.read('en/issues/2031-w13/not-so.html')).toContain('data-status="410"')
  })

  test('after a whole issue was taken back', async () => {
    const issue = await room.issueOf('2031-03-31')
    await written(issue, { en: 'Too early', be: 'Зарана' })
    await room.release(issue)
    await edition.follow()
    expect(edition.read('en.html')).toContain('Too early')
    const body = { why: 'It went out by mistake.' }
    const answer = await room.ask('POST', `/issues/${issue.id}/take-back`, {
      as: room.editor,
      body,
    })
    expect(answer.status).toBe(200)
    expect(await differences()).toEqual([])
    expect(edition.read('en.html')).not.toContain('Too early')
    expect(edition.read('en/issues/2031-w14/too-early.html')).toBeNull()
  })

  test('and nothing that anybody can copy tells what it was called', async () => {
    await edition.finish()
    const telling = [...edition.files()].filter(([file]) =>
      /too-early|zarana/i.test(`${file} ${edition.read(file)}`),
    )
    expect(telling.map(([file]) => file)).toEqual([])
  })

  test('and so are its pictures and books, which come last', async () => {
    expect(await differences('finish')).toEqual([])
    const files = [...edition.files().keys()]
    for (const ending of ['.png', '.epub', '.pdf', '.single.html'])
      expect(files.filter((file) => file.endsWith(ending)).length, ending).toBeGreaterThan(5)
  })

  test('and nothing is printed while nothing changes', async () => {
    const before = shown
    await edition.follow()
    expect(shown).toBe(before)
  })

  test('after a retraction, which takes away at once the books that do not know of it', async () => {
    const book = 'en/issues/2031-w11/review-2031-w11-en.epub'
    expect(edition.read(book)).not.toBeNull()
    if (!ofSecondWeek) throw new Error('No text.')
    await room.step(ofSecondWeek, 'retract', room.editor, 'It was false too.')
    await edition.follow()
    expect(edition.read(book)).toBeNull()
    expect(edition.read('en/issues/2031-w11/the-second-week.png')).toBeNull()
    expect(edition.read('en/issues/2031-w10/review-2031-w10-en.epub')).not.toBeNull()
  })

  test('after a byline changed, by which only what shows it is printed', async () => {
    await rename('M. S.')
    wholeLooks = 0
    await edition.follow()
    expect(wholeLooks).toBe(0)
    // A name may change for the safety of who bears it.
    expect(madeOfPages()).toEqual([])
    expect(await differences()).toEqual([])
    const page = edition.read('en/issues/2031-w10/the-harvest-tax.html')
    expect(page).toContain('M. S.')
    expect(page).not.toContain('Mira Solen')
  })

  test('after a portrait was added, and told otherwise', async () => {
    const { payload, byline } = room
    const photo = await portrait()
    await payload.update({
      ...{ collection: 'analysts', id: byline.id, data: { photo: photo.id } },
      overrideAccess: true,
    })
    expect(await differences()).toEqual([])
    await payload.update({
      ...{ collection: 'media', id: photo.id, data: { alt: 'Mira Solen at her desk.' } },
      overrideAccess: true,
    })
    expect(await differences()).toEqual([])
    expect(edition.read('en/analysts/mira-solen.html')).toContain('at her desk')
  })

  test('after the byline got another address, where only the new one answers', async () => {
    const { payload, byline } = room
    await payload.update({
      ...{ collection: 'analysts', id: byline.id, data: { slug: 'm-s' } },
      overrideAccess: true,
    })
    expect(await differences()).toEqual([])
    expect(edition.read('en/analysts/mira-solen.html')).toBeNull()
    expect(edition.read('en/analysts/m-s.html')).not.toBeNull()
  })

  test('after the name of the publication changed', async () => {
    await edition.finish()
    await room.payload.updateGlobal({
      slug: 'site-settings',
      data: { name: 'The Vellany Week' },
      overrideAccess: true,
    })
    await edition.follow()
    expect(madeOfPages()).toEqual([])
    expect(await differences()).toEqual([])
    expect(edition.read('en/issues/2031-w10/the-harvest-tax.html')).toContain('The Vellany Week')
  })
})

function rename(name: string) {
  return room.payload.update({
    ...{ collection: 'analysts', id: room.byline.id, data: { name } },
    overrideAccess: true,
  })
}

async function portrait(): Promise<Media> {
  const create = { width: 400, height: 400, channels: 3, background: '#7a8a5c' } as const
  const data = await sharp({ create }).png().toBuffer()
  const made = await room.payload.create({
    collection: 'media',
    data: { alt: 'A portrait.' },
    file: { data, mimetype: 'image/png', name: 'portrait.png', size: data.length },
    overrideAccess: true,
  })
  // As a release would, which shows it.
  await room.payload.db.updateOne({ collection: 'media', id: made.id, data: { isPublic: true } })
  return made
}

/** Books and pictures, which say what their pages said when they were made. */
function madeOfPages(): string[] {
  return [...edition.files().keys()].filter((name) => /\.(epub|pdf|png)$/.test(name))
}

describe('An issue that follows', () => {
  test('leaves the pages of older years as they were', async () => {
    const old = (name: string) => /^\w\w\/(issues|archive|sections\/[^/]+)\/2030/.test(name)
    const before = [...edition.files()].filter(([name]) => old(name))
    expect(before.length).toBeGreaterThan(10)
    await out('2031-04-07', { en: 'The newest', be: 'Найноўшае', ru: 'Новейшее' })
    await edition.follow()
    const after = edition.files()
    expect(
      before.filter(([name, bytes]) => after.get(name) !== bytes).map(([name]) => name),
    ).toEqual([])
  })
})

describe('A release', () => {
  test('is shown at once while everything else is still being printed, and so is the next', async () => {
    const [issue, soon] = [await room.issueOf('2031-04-14'), await room.issueOf('2031-05-05')]
    await written(issue, { en: 'Meanwhile' })
    await written(soon, { en: 'Soon after' })
    const page = 'en/issues/2031-w16/meanwhile.html'
    const moments: (readonly string[])[] = []
    let released: Promise<unknown> | null = null
    let after: Promise<unknown> | null = null
    const other = await printEdition(room.payload, {
      report: () => {
        released ??= room.release(issue)
      },
      shown: (files) => {
        moments.push(files)
        if (files.includes(page)) after ??= room.release(soon)
      },
    })
    expect(await released).toMatchObject({ status: 200 })
    expect(await after).toMatchObject({ status: 200 })
    const [first = []] = moments
    const whole = moments.find((files) => files.includes('en/archive.html')) ?? []
    expect(first).toEqual(expect.arrayContaining([page, 'en.html']))
    expect(first).not.toContain('en/archive.html')
    expect(whole).toContain('en/archive.html')
    expect(other.read(page)).toContain('Meanwhile')
    expect(other.read('en.html')).toContain('Meanwhile')
    expect(await differences('follow', other)).toEqual([])
    expect(other.read('en/archive.html')).toContain('2031-w16')
    // Shown before the one after it was out, it leads there all the same.
    expect(other.read('en/issues/2031-w16.html')).toContain('href="2031-w19.html"')
    other.remove()
  })

  test('is shown at once while what is around the one before it is still being printed', async () => {
    const [before, after] = [await room.issueOf('2031-04-21'), await room.issueOf('2031-04-28')]
    await written(before, { en: 'Earlier' })
    await written(after, { en: 'Later' })
    const moments: (readonly string[])[] = []
    let released: Promise<unknown> | null = null
    const other = await printEdition(room.payload, {
      shown: (files) => {
        moments.push(files)
        if (files.includes('en/issues/2031-w17/earlier.html')) released ??= room.release(after)
      },
    })
    moments.length = 0
    await room.release(before)
    await other.follow()
    expect(await released).toMatchObject({ status: 200 })
    const [first = [], second = [], around = []] = moments
    expect(first).toContain('en/issues/2031-w17/earlier.html')
    expect(second).toContain('en/issues/2031-w18/later.html')
    expect(second).not.toContain('en/archive.html')
    expect(around).toContain('en/archive.html')
    expect(other.read('en.html')).toContain('Later')
    expect(await differences('follow', other)).toEqual([])
    other.remove()
  })
})
