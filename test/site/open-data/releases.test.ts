import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { ReleaseLine } from '../../../src/cms/read/release-list'
import type { PrintedRow, ReleaseSnapshot } from '../../../src/cms/read/release-snapshots'
import { releaseFile, releaseIndex } from '../../../src/site/open-data/release-files'
import { dataSchema } from '../../../src/site/open-data/schema'
import { updatesFeed } from '../../../src/site/open-data/updates-feed'
import { expectAtomFeed } from '../feeds/valid-feeds'
import { site } from '../samples'
import { origin } from './data-samples'

const schema = addFormats
  .default(new Ajv2020({ allErrors: true, allowUnionTypes: true }))
  .compile(JSON.parse(dataSchema(origin)))

const date = '2031-03-11T07:30:00.000Z'
const withdrawnAt = '2031-03-15T10:00:00.000Z'

const printed: PrintedRow = {
  ...{ id: 'c1-en', commentary: 'c1', number: 345, week: '2031-W10', language: 'en' },
  ...{ kind: 'first', status: 'current', section: 'economy' },
  analysts: [{ slug: 'alena-verasok', name: 'Alena Verasok' }],
  ...{ verdict: 'worse', previousVerdict: null, title: 'Tolm puts off the vote', lead: null },
  ...{ reason: 'The vote was moved.', text: 'On Tuesday.', note: null, slug: 'tolm' },
}

const nothing = {
  ...{ section: null, analysts: [], verdict: null, title: null, reason: null, text: null },
  slug: null,
}

const whole: ReleaseSnapshot = { id: 'r1', date, withdrawnAt: null, printed: [printed] }

describe('The file of a release', () => {
  test('is as the schema says, whatever became of what was printed', () => {
    const files: ReleaseSnapshot[] = [
      whole,
      { ...whole, printed: [{ ...printed, ...nothing, status: 'replaced', verdict: 'same' }] },
      { ...whole, withdrawnAt, printed: [{ ...printed, ...nothing, status: 'withdrawn' }] },
    ]
    for (const file of files) {
      expect(schema(JSON.parse(releaseFile(file, origin))), JSON.stringify(schema.errors)).toBe(
        true,
      )
      expect(releaseFile(file, origin)).toBe(releaseFile(structuredClone(file), origin))
    }
    expect(schema(JSON.parse(releaseIndex(files, origin)))).toBe(true)
    const broken = JSON.parse(releaseFile(whole, origin))
    broken.release.publications[0].kind = 'update'
    expect(schema(broken)).toBe(false)
  })

  test('says under which address it can be cited', () => {
    const { release } = JSON.parse(releaseFile(whole, origin))
    expect(release).toMatchObject({ id: 'r1', date, address: `${origin}/data/releases/r1.json` })
    expect(release.publications[0]).toMatchObject({
      address: `${origin}/en/issues/2031-w10/tolm`,
      analyst_names: ['Alena Verasok'],
    })
    expect(JSON.parse(releaseIndex([whole], origin)).releases).toEqual([
      ...[{ id: 'r1', date, status: 'current', withdrawn: null, address: release.address }],
    ])
  })
})

describe('The feed of updates', () => {
  const line: ReleaseLine['printed'][number] = {
    ...{ language: 'en', kind: 'first', status: 'current', week: '2031-W10' },
    ...{ title: 'Tolm puts off the vote', slug: 'tolm' },
  }
  const gone = { ...line, title: null, slug: null }
  const releases: ReleaseLine[] = [
    { id: 'r3', date, withdrawnAt, printed: [{ ...gone, status: 'withdrawn' }] },
    { id: 'r2', date, withdrawnAt: null, printed: [{ ...line, kind: 'correction' }] },
    { id: 'r1', date, withdrawnAt: null, printed: [line, { ...gone, status: 'replaced' }] },
  ]
  const feed = updatesFeed({ releases, site: site('en'), origin, hub: null })

  test('is valid, with one entry for each release', () => {
    expectAtomFeed(feed)
    expectAtomFeed(updatesFeed({ releases: [], site: site('en'), origin, hub: null }))
    const titles = [...feed.matchAll(/<entry[^>]*><id>([^<]*)<\/id><title>([^<]*)/g)]
    expect(titles.map(([, id, title]) => [id, title])).toEqual([
      ['tag:review.example,2031-03-11:releases/r3', '2031-W10: 1 publication withdrawn'],
      ['tag:review.example,2031-03-11:releases/r2', '2031-W10: 1 publication corrected'],
      ['tag:review.example,2031-03-11:releases/r1', '2031-W10: 2 publications came out'],
    ])
  })

  test('counts a taking back as a change, and leads to what can be cited', () => {
    expect(feed).toContain(`<updated>${withdrawnAt}</updated>`)
    expect(feed).toContain(
      `<link rel="alternate" type="application/json" hreflang="en" href="${origin}/data/releases/r1.json"/>`,
    )
    expect(feed).toContain('en: came out, replaced since')
    expect(feed).toContain(`Tolm puts off the vote ${origin}/en/issues/2031-w10/tolm`)
  })
})
