import type { ReleaseLine } from '../../cms/read/release-list'
import type { Site } from '../../cms/read/types'
import { paths } from '../../domain/paths'
import type { PublicationKind } from '../../domain/publication'
import { atomFeed } from '../feeds/atom'
import { type FeedEntry, updatedOf } from '../feeds/feed-content'
import { publisherOf } from '../feeds/feed-frame'
import { tagOf } from '../feeds/tag'
import { counted } from '../messages/messages-for'
import { dataPaths, dataTypes } from './data-paths'

type Updates = {
  /** Newest change first. */
  releases: readonly ReleaseLine[]
  /** In English, in which this feed is written: it is for programs and those who keep them. */
  site: Site
  origin: string
  hub: string | null
}

/** What changed in the open data, an Atom entry for each release. */
export function updatesFeed({ releases, site, origin, hub }: Updates): string {
  const entries = releases.map((release) => entryOf(release, origin))
  const self = `${origin}${dataPaths.updates}`
  return atomFeed({
    lang: 'en',
    title: { text: `${site.name.text}: open data`, lang: 'en' },
    subtitle: { text: 'What came out, was corrected, retracted or withdrawn.', lang: 'en' },
    publisher: publisherOf(site, origin, 'en'),
    page: `${origin}${paths.data('en')}`,
    self: { atom: self, rss: self, json: self },
    updated: updatedOf(entries),
    hub,
    entries,
  })
}

function entryOf(release: ReleaseLine, origin: string): FeedEntry {
  const { id, date, withdrawnAt } = release
  return {
    id: tagOf(origin, date, `releases/${id}`),
    lang: 'en',
    title: titleOf(release),
    url: `${origin}${dataPaths.release(id)}`,
    urlType: dataTypes.json,
    published: date,
    updated: withdrawnAt ?? date,
    authors: [],
    categories: [...new Set(release.printed.map((line) => kindOf(line, withdrawnAt)))].map(
      (term) => ({ term, label: { text: term, lang: 'en' } }),
    ),
    summary: null,
    content: { type: 'text', value: linesOf(release, origin).join('\n') },
  }
}

const deeds: Readonly<Record<PublicationKind | 'withdrawn', string>> = {
  first: 'came out',
  correction: 'corrected',
  retraction: 'retracted',
  withdrawn: 'withdrawn',
}

type Line = ReleaseLine['printed'][number]

function kindOf({ kind }: Line, withdrawnAt: string | null): keyof typeof deeds {
  return withdrawnAt === null ? kind : 'withdrawn'
}

/** `2031-W10: 5 publications came out, 1 publication corrected` */
function titleOf({ printed, withdrawnAt }: ReleaseLine): string {
  const weeks = [...new Set(printed.map(({ week }) => week))].join(', ')
  const counts = (Object.keys(deeds) as (keyof typeof deeds)[]).flatMap((kind) => {
    const many = printed.filter((line) => kindOf(line, withdrawnAt) === kind).length
    return many === 0 ? [] : `${counted(publications, many, 'en')} ${deeds[kind]}`
  })
  return `${weeks}: ${counts.join(', ')}`
}

const publications = { one: '# publication', other: '# publications' }

function linesOf({ printed, withdrawnAt }: ReleaseLine, origin: string): string[] {
  return printed.map((line) => {
    const { language, week, title, slug, status } = line
    const deed = `${language}: ${deeds[kindOf(line, withdrawnAt)]}`
    if (title === null || slug === null)
      return status === 'replaced' ? `${deed}, replaced since` : deed
    return `${deed}: ${title} ${origin}${paths.commentary(language, week, slug)}`
  })
}
