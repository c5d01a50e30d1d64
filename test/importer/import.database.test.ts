import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { releaseArchive } from '../../src/cms/actions/release-archive'
import { plainText } from '../../src/domain/plain-text'
import { importArchive, openReport } from '../../src/importer/import-archive'
import type { FileReport, Totals } from '../../src/importer/report'
import type { Commentary, Text, User } from '../../src/payload-types'
import { around } from '../support/around'
import { verdictId } from '../support/make'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom
let admin: User
let editor: User
let folder: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  admin = await newsroom.hire('admin', 'Ada Orm')
  editor = await newsroom.hire('editor', 'Edda Lorn')
  return () => newsroom.close()
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-old-pages-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

/** Each test has pages of its own, told apart by a number in title and words. */
let number = 0
beforeEach(() => {
  number += 1
})

const lead = () =>
  `The harbour of Dunmar waits for its ${number}th minister, and the minister waits for a harbour.`
const first = () =>
  `On Monday the assembly in Lorn heard report ${number} on the quays and put it aside.`
const second = () =>
  `On Friday it took report ${number} up again, and nobody could say why it had been put aside.`

type Given = { week?: string; section?: string; title?: string; words?: string[]; byline?: string }

function textPage({
  week = 'June 1 – June 7, 2015',
  section = 'Economy',
  title = `Harbour ${number} waits`,
  words = [lead(), first(), second()],
  byline = 'By Marta Hellin',
}: Given = {}): string {
  return [
    week,
    section,
    title,
    'The situation has not changed',
    title,
    byline,
    ...words,
    'Subscribe',
  ]
    .filter((line) => line !== '')
    .join('\n\n')
}

function save(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

type Told = { files: FileReport[]; totals: Totals; released: number | null }

async function importing(
  paths: string[],
  { dryRun = false, as = null as User | null } = {},
): Promise<Told> {
  const path = join(folder, '..', `report-${number}-${process.pid}.json`)
  const report = await openReport(path)
  const { released } = await importArchive({
    ...{ payload: newsroom.payload, paths, dryRun, report, releaseAs: as },
    screen: { write: () => undefined },
    stopped: () => false,
  })
  const told = JSON.parse(readFileSync(path, 'utf8'))
  rmSync(path)
  return { ...told, released }
}

async function kept(file: string): Promise<{ commentary: Commentary; text: Text }[]> {
  const { payload } = newsroom
  const { docs } = await payload.find({
    collection: 'commentaries',
    where: { 'archive.file': { equals: file } },
    depth: 1,
    pagination: false,
  })
  return Promise.all(
    docs.map(async (commentary) => {
      const { docs: texts } = await payload.find({
        collection: 'texts',
        where: { commentary: { equals: commentary.id } },
        depth: 0,
      })
      return { commentary, text: texts[0] as Text }
    }),
  )
}

async function only(file: string) {
  const [found, ...more] = await kept(file)
  if (!found || more.length > 0)
    throw new Error(`${file} is kept ${more.length + (found ? 1 : 0)} times`)
  return found
}

async function counts() {
  const collections = [
    'commentaries',
    'texts',
    'issues',
    'sections',
    'analysts',
    'audit-entries',
    'publications',
  ] as const
  const counted = collections.map(async (collection) => [
    collection,
    (await newsroom.payload.count({ collection })).totalDocs,
  ])
  return Object.fromEntries(await Promise.all(counted))
}

const outcomes = ({ files }: Told) => files.map(({ file, outcome }) => `${file} ${outcome}`)
const codes = ({ files }: Told) => files.flatMap(({ problems }) => problems.map(({ code }) => code))

describe('bringing old pages to the desk', () => {
  test('a page becomes a commentary with its facts and one draft text, recorded in the log', async () => {
    const told = await importing([
      save('page.txt', textPage({ byline: 'By Marta Hellin and Joren Vask' })),
      folder,
    ])
    expect(outcomes(told)).toEqual(['page.txt created'])
    const { commentary, text } = await only('page.txt')
    expect(commentary).toMatchObject({
      issue: { start: '2015-06-01', week: '2015-W23' },
      section: { slug: 'economy' },
      verdict: { value: 'same' },
      original: 'en',
      archive: { isArchive: true, file: 'page.txt' },
    })
    expect(
      commentary.analysts?.map((analyst) => typeof analyst === 'object' && analyst.name),
    ).toEqual(['Marta Hellin', 'Joren Vask'])
    expect(text).toMatchObject({
      state: 'draft',
      language: 'en',
      title: `Harbour ${number} waits`,
      lead: lead(),
    })
    expect(plainText(text.body).split('\n')).toEqual([first(), second()])
    const { docs } = await newsroom.payload.find({
      collection: 'audit-entries',
      where: { subject: { equals: `texts:${text.id}` } },
    })
    expect(docs).toMatchObject([
      { step: 'import', to: 'draft', note: 'page.txt', actorRole: 'system' },
    ])
  })

  test('running again changes nothing, for undated pages neither', async () => {
    save('dated.txt', textPage())
    save('undated.txt', textPage({ week: '', title: `Undated ${number}` }))
    expect(outcomes(await importing([folder]))).toEqual([
      'dated.txt created',
      'undated.txt undated',
    ])
    const before = await counts()
    expect(outcomes(await importing([folder]))).toEqual([
      'dated.txt unchanged',
      'undated.txt unchanged',
    ])
    expect(await counts()).toEqual(before)
  })

  test('a dry run writes nothing and foretells what the run then does', async () => {
    save('a.txt', textPage())
    save('b.txt', textPage())
    save('c.txt', textPage({ title: `Another ${number}`, week: '' }))
    save('d.txt', '')
    await importing([
      save('e.txt', textPage({ title: `Known ${number}`, words: [lead(), first()] })),
    ])
    save('e.txt', textPage({ title: `Known ${number}` }))
    const before = await counts()
    const foretold = await importing([folder], { dryRun: true })
    expect(await counts()).toEqual(before)
    const done = await importing([folder])
    expect(foretold).toEqual(done)
    expect(outcomes(done)).toEqual([
      'a.txt created',
      'b.txt duplicate',
      'c.txt undated',
      'd.txt refused',
      'e.txt updated',
    ])
  })

  test('one page saved as text and as HTML is one page', async () => {
    const html = `<!doctype html><html><body><main><p>June 1 – June 7, 2015</p><p>Economy</p><h1>Harbour ${number} waits</h1><p>The situation has not changed</p><p>By Marta Hellin</p><p>${lead()}</p><p>${first()}</p><p><b>${second()}</b></p></main></body></html>`
    save('page.html', html)
    save('page.txt', textPage())
    expect(outcomes(await importing([folder]))).toEqual(['page.html created', 'page.txt duplicate'])
    expect(outcomes(await importing([folder]))).toEqual([
      'page.html unchanged',
      'page.txt duplicate',
    ])
  })

  test('a section is one section in whatever language a page names it', async () => {
    const russian = [
      '1–7 июня 2015 г.',
      'Безопасность',
      `Гавань ${number} ждёт`,
      'Ситуация ухудшилась',
      `Правительство Арвении в ${number} раз ищет министра.`,
      'Его пока не нашли, хотя искали везде.',
    ].join('\n')
    save('en.txt', textPage({ section: 'Security issues' }))
    save('ru.txt', russian)
    await importing([folder])
    const [en, ru] = [await only('en.txt'), await only('ru.txt')]
    expect(ru.commentary.section).toEqual(en.commentary.section)
    expect(ru.commentary.section).toMatchObject({ slug: 'security-issues' })
    expect(ru.text.language).toBe('ru')
  })

  test('two pages of one week with one title have two addresses', async () => {
    save('s1.txt', textPage({ section: 'Economy' }))
    save('s2.txt', textPage({ section: 'Regions', words: [second(), lead(), first()] }))
    expect(outcomes(await importing([folder]))).toEqual(['s1.txt created', 's2.txt created'])
    const slugs = [(await only('s1.txt')).text.slug, (await only('s2.txt')).text.slug]
    expect(slugs).toEqual([`harbour-${number}-waits`, `harbour-${number}-waits-2`])
  })

  test('what a crash left half-way is taken away and brought anew', async () => {
    const { payload } = newsroom
    const half = (file: string, minutes: number) =>
      payload.db.create({
        collection: 'commentaries',
        data: {
          workingTitle: 'half',
          archive: { isArchive: true, file, fileKey: 'x', fingerprint: 'x', match: 'x' },
          createdAt: new Date(Date.now() - minutes * 60_000).toISOString(),
        },
      })
    await half('half.txt', 2)
    // Another process may still be bringing this one in.
    await half('begun.txt', 0)
    expect(await kept('half.txt')).toHaveLength(1)
    await importing([save('page.txt', textPage())])
    expect(await kept('half.txt')).toHaveLength(0)
    expect(await kept('begun.txt')).toHaveLength(1)
    expect(await kept('page.txt').then((list) => list.length)).toBeGreaterThan(0)
  })
})

describe('a page that is in the archive already', () => {
  test('a changed file changes its draft, and the words before stay as a version', async () => {
    await importing([save('u1.txt', textPage({ words: [lead(), first()] }))])
    save('u1.txt', textPage({ section: 'Regions' }))
    const told = await importing([folder])
    expect(outcomes(told)).toEqual(['u1.txt updated'])
    const { commentary, text } = await only('u1.txt')
    expect(plainText(text.body)).toContain(second())
    expect(commentary.section).toMatchObject({ slug: 'regions' })
    const { totalDocs } = await newsroom.payload.countVersions({
      collection: 'texts',
      where: { parent: { equals: text.id } },
    })
    expect(totalDocs).toBeGreaterThan(0)
    expect(outcomes(await importing([folder]))).toEqual(['u1.txt unchanged'])
  })

  test('a draft that somebody has edited is not overwritten', async () => {
    await importing([save('u2.txt', textPage())])
    const { text } = await only('u2.txt')
    const answer = await newsroom.ask('PATCH', `/texts/${text.id}`, {
      as: editor,
      body: { title: 'By hand' },
    })
    expect(answer.status).toBe(200)
    save('u2.txt', textPage({ words: [lead(), first()] }))
    const told = await importing([folder])
    expect(outcomes(told)).toEqual(['u2.txt unchanged'])
    expect(codes(told)).toContain('edited-at-desk')
    expect((await only('u2.txt')).text.title).toBe('By hand')
  })

  test.each(['text', 'commentary'] as const)(
    'a draft is not overwritten whose %s somebody edits at that moment',
    async (what) => {
      const name = `u-${what}.txt`
      await importing([save(name, textPage())])
      const { commentary, text } = await only(name)
      save(name, textPage({ words: [lead(), first()], section: 'Regions' }))
      const edit =
        what === 'text'
          ? { path: `/texts/${text.id}`, body: { title: 'By hand' } }
          : { path: `/commentaries/${commentary.id}`, body: { workingTitle: 'By hand' } }
      let isEdited = false
      let looks = 0
      // Once the import has seen that nobody has touched it, and before it writes.
      const leave = around(newsroom.payload, 'findOne', async ({ collection }, send) => {
        const read = await send()
        if (collection === 'commentaries') looks += 1
        // The import decides by the first look, and looks once more before it writes.
        if (looks === 2 && !isEdited) {
          isEdited = true
          const { status } = await newsroom.ask('PATCH', edit.path, { as: editor, body: edit.body })
          expect(status).toBe(200)
        }
        return read
      })
      const told = await importing([folder])
      leave()
      expect(isEdited).toBe(true)
      expect(outcomes(told)).toEqual([`${name} unchanged`])
      expect(codes(told)).toContain('edited-at-desk')
      const now = await only(name)
      expect(plainText(now.text.body)).toBe(plainText(text.body))
      expect(what === 'text' ? now.text.title : now.commentary.workingTitle).toBe('By hand')
      const { docs } = await newsroom.payload.find({
        collection: 'audit-entries',
        where: { subject: { equals: `texts:${text.id}` } },
      })
      expect(docs.filter(({ step }) => step === 'import')).toHaveLength(1)
    },
  )

  test('a text that has left the draft stays as it is', async () => {
    await importing([save('u3.txt', textPage({ section: 'Economy' }))])
    const { text } = await only('u3.txt')
    expect((await newsroom.step(text, 'submit', editor)).status).toBe(200)
    save('u3.txt', textPage({ words: [lead(), first()] }))
    const told = await importing([folder])
    expect(outcomes(told)).toEqual(['u3.txt unchanged'])
    expect(codes(told)).toContain('no-longer-draft')
  })

  test('a week that was added dates the page', async () => {
    await importing([save('u4.txt', textPage({ week: '' }))])
    save('u4.txt', textPage({ week: 'June 8 – June 14, 2015' }))
    expect(outcomes(await importing([folder]))).toEqual(['u4.txt updated'])
    expect((await only('u4.txt')).commentary.issue).toMatchObject({ start: '2015-06-08' })
  })

  test('an archive that was moved is known again, and so is a page changed there', async () => {
    save('old/u5.txt', textPage())
    save('old/u6.txt', textPage({ title: `Other ${number}` }))
    await importing([join(folder, 'old')])
    cpSync(join(folder, 'old'), join(folder, 'new'), { recursive: true })
    save('new/u6.txt', textPage({ title: `Other ${number}`, words: [lead(), first()] }))
    expect(outcomes(await importing([join(folder, 'new')]))).toEqual([
      'u5.txt unchanged',
      'u6.txt updated',
    ])
  })

  test('another page under the same name is another page', async () => {
    save('old/index.html', textPage())
    await importing([join(folder, 'old')])
    save(
      'new/index.html',
      textPage({
        title: `Quite another ${number}`,
        words: [
          'A page of its own that tells of other things in another way.',
          'It has nothing in common with the first one at all.',
        ],
      }),
    )
    save(
      'old/index.html',
      textPage({
        title: `A third ${number}`,
        week: 'June 8 – June 14, 2015',
        words: [
          'The third page of that name tells of third things.',
          'Nor does it have a word in common with the others.',
        ],
      }),
    )
    expect(outcomes(await importing([join(folder, 'new')]))).toEqual(['index.html created'])
    expect(outcomes(await importing([join(folder, 'old')]))).toEqual(['index.html created'])
    expect(outcomes(await importing([join(folder, 'old')]))).toEqual(['index.html unchanged'])
  })

  test('a copy under another name is a duplicate, and one in other words is so too and is reported', async () => {
    save('a1.txt', textPage())
    save('a2.txt', textPage())
    save('a3.txt', textPage({ words: [lead(), second(), first()] }))
    const told = await importing([folder])
    expect(outcomes(told)).toEqual(['a1.txt created', 'a2.txt duplicate', 'a3.txt duplicate'])
    expect(codes(told)).toEqual(['duplicate', 'words-differ'])
    expect(outcomes(await importing([folder]))).toEqual([
      'a1.txt unchanged',
      'a2.txt duplicate',
      'a3.txt duplicate',
    ])
  })
})

describe('releasing the archive', () => {
  test('prints dated pages as of the Sunday of their week, and undated ones never', async () => {
    const html = `<!doctype html><html><head><link rel="canonical" href="https://old.example/en/harbour-${number}/"></head><body><p>June 15 – June 21, 2015</p><p>Economy</p><h1>Printed ${number}</h1><p>${lead()}</p><p>${first()}</p></body></html>`
    save('r1.html', html)
    save('r2.txt', textPage({ week: '' }))
    const told = await importing([folder], { as: admin })
    expect(told.released).toBe(1)
    expect(codes(told)).toContain('not-released')
    const { text } = await only('r1.html')
    expect(text.state).toBe('published')
    expect((await only('r2.txt')).text.state).toBe('draft')
    const { docs } = await newsroom.payload.find({
      collection: 'publications',
      where: { text: { equals: text.id } },
      depth: 1,
    })
    expect(docs).toMatchObject([
      {
        publishedAt: '2015-06-21T12:00:00.000Z',
        isArchive: true,
        week: '2015-W25',
        issue: { releasedAt: '2015-06-21T12:00:00.000Z' },
      },
    ])
    const { docs: entries } = await newsroom.payload.find({
      collection: 'audit-entries',
      where: { subject: { equals: `texts:${text.id}` } },
      sort: 'number',
    })
    expect(entries.map(({ step, actorName }) => `${step} ${actorName}`)).toEqual([
      'import Ada Orm',
      'archive Ada Orm',
    ])
    const { docs: redirects } = await newsroom.payload.find({
      collection: 'redirects',
      where: { from: { equals: `/en/harbour-${number}/` } },
    })
    expect(redirects).toMatchObject([{ to: `/en/issues/2015-w25/printed-${number}` }])
  })

  test('keeps an old address that is longer than ours may be, as one that leads on', async () => {
    const old = `/en/${'harbour-'.repeat(40)}${number}/`
    const [same, other] = ['One', 'Two'].map((word) => `${'harbour '.repeat(20)}${word}`)
    const page = (title: string | undefined, words: string) =>
      `<!doctype html><html><head><link rel="canonical" href="https://old.example${old}${words}"></head><body><p>June 15 – June 21, 2015</p><p>Economy</p><h1>${title}</h1><p>${lead()} ${words}</p><p>${words} ${first()}</p></body></html>`
    save('long1.html', page(same, 'alpha beta gamma delta epsilon zeta eta theta'))
    save('long2.html', page(other, 'iota kappa lambda mu nu omicron pi rho sigma tau'))
    await importing([folder], { as: admin })
    const slugs = [(await only('long1.html')).text.slug, (await only('long2.html')).text.slug]
    expect(new Set(slugs).size).toBe(2)
    expect(slugs.filter((slug) => (slug ?? '').length > 80)).toEqual([])
    const { docs } = await newsroom.payload.find({
      collection: 'redirects',
      where: { from: { like: old } },
    })
    expect(docs.map(({ to }) => to).sort()).toEqual(
      slugs.map((slug) => `/en/issues/2015-w25/${slug}`).sort(),
    )
  })

  test('prints also what an earlier run brought, and nothing twice', async () => {
    save('r3.txt', textPage({ title: `Later ${number}` }))
    await importing([folder])
    expect((await importing([folder], { as: admin })).released).toBe(1)
    expect((await importing([folder], { as: admin })).released).toBe(0)
  })

  test('leaves what somebody has edited to the usual way', async () => {
    await importing([save('r4.txt', textPage())])
    const { text } = await only('r4.txt')
    await newsroom.ask('PATCH', `/texts/${text.id}`, { as: editor, body: { lead: 'Edited.' } })
    expect((await importing([folder], { as: admin })).released).toBe(0)
    expect((await only('r4.txt')).text.state).toBe('draft')
  })

  test('leaves what somebody changed of its facts to the usual way, too', async () => {
    await importing([save('r6.txt', textPage())])
    const { commentary } = await only('r6.txt')
    const path = `/commentaries/${commentary.id}`
    const verdict = await verdictId(newsroom.payload, 'better')
    const { status } = await newsroom.ask('PATCH', path, { as: editor, body: { verdict } })
    expect(status).toBe(200)
    expect((await importing([folder], { as: admin })).released).toBe(0)
    expect((await only('r6.txt')).text.state).toBe('draft')
  })

  test('is for admins alone', async () => {
    await importing([save('r5.txt', textPage())])
    const { commentary } = await only('r5.txt')
    const issue = typeof commentary.issue === 'object' ? (commentary.issue?.id ?? '') : ''
    const refused = await releaseArchive(newsroom.payload, editor, {
      issue,
      commentaries: [commentary.id],
    })
    expect(refused).toEqual({ ok: false, reason: 'not-allowed' })
  })
})

describe('a file that holds several texts', () => {
  const post = (title: string, words: string) =>
    `<item><title>${title}</title><wp:post_type>post</wp:post_type><wp:post_date>2015-06-03 10:00:00</wp:post_date><content:encoded><![CDATA[<p>${lead()}</p><p>${words}</p>]]></content:encoded></item>`
  const exported = (...posts: string[]) =>
    `<?xml version="1.0"?><rss xmlns:wp="x"><channel>${posts.join('')}</channel></rss>`

  test('makes a commentary of each, and a rerun finds each again, whatever was added before it', async () => {
    const one = post('Cranes wait', first())
    const two = post('Quays wait', second())
    const path = save('site.xml', exported(one, two))
    const told = await importing([path])
    expect(outcomes(told)).toEqual(['site.xml#cranes-wait created', 'site.xml#quays-wait created'])
    expect(plainText((await only('site.xml#quays-wait')).text.body)).toBe(second())
    const before = await counts()
    expect(outcomes(await importing([path]))).toEqual([
      'site.xml#cranes-wait unchanged',
      'site.xml#quays-wait unchanged',
    ])
    expect(await counts()).toEqual(before)
    save('site.xml', exported(post('A new one', `${first()} Again.`), one, two))
    expect(outcomes(await importing([path]))).toEqual([
      'site.xml#a-new-one created',
      'site.xml#cranes-wait unchanged',
      'site.xml#quays-wait unchanged',
    ])
  })

  test('and files of other kinds are named in the report', async () => {
    save('kinds/page.txt', textPage())
    for (const name of ['plan.docx', 'notes.pdf', '.hidden']) save(`kinds/${name}`, 'x')
    const told = await importing([join(folder, 'kinds')])
    expect(told).toMatchObject({ skipped: ['.hidden', 'notes.pdf', 'plan.docx'] })
  })
})
