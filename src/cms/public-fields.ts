/**
 * How a field comes before readers.
 *
 * - `waits`: they see it live, so that a change waits for a second person's yes.
 * - `approved`: it goes out with a release, as somebody else approved it.
 * - `printed`: only the press and the actions write it, from what was approved.
 * - `fixed`: it stays as it was when it came, or is closed before readers know it.
 * - `leads`: it shows nothing itself and leads readers to what was released.
 * - `desk`: no reader sees it.
 */
export type Way = 'waits' | 'approved' | 'printed' | 'fixed' | 'leads' | 'desk'

/** Of every collection and global, how each field comes before readers; one word where all are alike. */
export const publicFields: Readonly<Record<string, Way | Readonly<Record<string, Way>>>> = {
  analysts: {
    ...{ name: 'waits', slug: 'waits', photo: 'waits', biography: 'waits' },
    ...{ isPublic: 'printed', match: 'desk' },
  },
  sections: {
    ...{ name: 'waits', slug: 'waits', position: 'waits', isRetired: 'waits' },
    ...{ isPublic: 'printed', match: 'desk' },
  },
  verdicts: { label: 'waits', value: 'fixed' },
  media: {
    ...{ alt: 'waits', credit: 'waits', isPublic: 'printed' },
    ...{ uploadedBy: 'desk', contributors: 'desk' },
    ...{ url: 'fixed', thumbnailURL: 'fixed', filename: 'fixed', mimeType: 'fixed' },
    ...{ filesize: 'fixed', width: 'fixed', height: 'fixed', focalX: 'fixed', focalY: 'fixed' },
    sizes: 'fixed',
  },
  'site-settings': {
    ...{ name: 'waits', tagline: 'waits', heading: 'waits', notice: 'waits' },
    ...{ 'about.title': 'waits', 'about.lead': 'waits', 'about.body': 'waits' },
    ...{ 'method.title': 'waits', 'method.lead': 'waits', 'method.body': 'waits' },
  },
  issues: {
    ...{ title: 'approved', lead: 'approved', editorsNote: 'approved' },
    // Closed once a text of the issue is approved; its order is printed with each text.
    ...{ start: 'fixed', week: 'fixed', end: 'fixed', number: 'fixed', numberKey: 'desk' },
    ...{ order: 'printed', printed: 'printed', releasedAt: 'printed' },
    ...{ approvedWords: 'desk', wordWriters: 'desk' },
  },
  commentaries: {
    ...{ issue: 'approved', section: 'approved', analysts: 'approved', verdict: 'approved' },
    ...{ workingTitle: 'desk', original: 'desk', archive: 'desk' },
    ...{ createdBy: 'desk', contributors: 'desk' },
  },
  texts: {
    ...{ title: 'approved', lead: 'approved', body: 'approved', reason: 'approved' },
    ...{ slug: 'approved', language: 'fixed', commentary: 'fixed' },
    ...{ state: 'desk', author: 'desk', translator: 'desk', translatedFrom: 'desk' },
    ...{ contributors: 'desk', label: 'desk', key: 'desk', heldBy: 'desk' },
    ...{ approvedHash: 'desk', originalHash: 'desk', approvedBy: 'desk', approvedAt: 'desk' },
  },
  publications: 'printed',
  redirects: 'leads',
  'review-notes': 'desk',
  'release-plans': 'desk',
  releases: 'desk',
  users: 'desk',
  'audit-entries': 'desk',
  'audit-inbox': 'desk',
  processes: 'desk',
  leases: 'desk',
  'start-steps': 'desk',
}

/** The fields of a collection or global whose changes wait, by their paths. */
export function waitingFieldsOf(slug: string): string[] {
  return fieldsThat(slug, 'waits')
}

export function fieldsThat(slug: string, way: Way): string[] {
  const ways = publicFields[slug]
  if (ways === undefined || typeof ways === 'string') return []
  return Object.entries(ways).flatMap(([path, one]) => (one === way ? path : []))
}
