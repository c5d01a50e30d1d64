import type { CollectionSlug, PayloadRequest } from 'payload'
import { isLocale } from '../domain/locale'
import type { ToldChange } from '../domain/told-changes'
import type { Commentary, Media, User } from '../payload-types'
import { factsOf } from './content'

type Facts = Pick<Commentary, 'issue' | 'section' | 'verdict' | 'analysts'>

/** The document as it will be stored and as it was, as far as it is told of. */
type Saved = Record<
  'now' | 'before',
  Partial<Facts & Pick<Media, 'alt' | 'credit'> & Pick<User, 'role' | 'isRetired'>>
>

type Tell = (saved: Saved, req: PayloadRequest) => ToldChange[] | Promise<ToldChange[]>

/** What of a save is told by name. */
export async function toldOf(
  collection: string,
  saved: Saved,
  req: PayloadRequest,
): Promise<ToldChange[]> {
  return (await tells[collection]?.(saved, req)) ?? []
}

/** Facts by names that readers know; bylines by their id, for the log ties accounts to what they do. */
const tellFacts: Tell = async ({ now, before }, req) => {
  const [next, last] = [factsOf(now), factsOf(before)]
  const named = [
    { of: 'issue', collection: 'issues', by: 'week' },
    { of: 'section', collection: 'sections', by: 'slug' },
    { of: 'verdict', collection: 'verdicts', by: 'value' },
  ] as const
  const told: ToldChange[] = []
  for (const { by, collection, of } of named) {
    if (next[of] === last[of]) continue
    const nameOf = (id: string | null) => nameIn(req, { collection, id, by })
    told.push({ of, from: await nameOf(last[of]), to: await nameOf(next[of]) })
  }
  const [to, from] = [next.analysts.join(), last.analysts.join()]
  return to === from ? told : [...told, { of: 'analysts', from: from || null, to: to || null }]
}

/** In which language, and none of the words. */
const tellPicture: Tell = ({ now, before }, { locale }) =>
  (['alt', 'credit'] as const).flatMap((of) => {
    const isSame = JSON.stringify(now[of] || null) === JSON.stringify(before[of] || null)
    return isSame ? [] : [{ of, from: null, to: isLocale(locale) ? locale : 'all' }]
  })

const tellAccount: Tell = ({ now, before }) => [
  ...(now.role === before.role
    ? []
    : [{ of: 'role', from: before.role ?? null, to: now.role ?? null }]),
  ...((now.isRetired ?? false) === (before.isRetired ?? false)
    ? []
    : [{ of: 'retired', from: said(before.isRetired), to: said(now.isRetired) }]),
]

const tells: Readonly<Record<string, Tell>> = {
  commentaries: tellFacts,
  media: tellPicture,
  users: tellAccount,
}

function said(value: boolean | null | undefined): string {
  return value === true ? 'yes' : 'no'
}

type Named = { collection: CollectionSlug; id: string | null; by: string }

async function nameIn(req: PayloadRequest, { by, collection, id }: Named): Promise<string | null> {
  if (id === null) return null
  const where = { id: { equals: id } }
  const found: unknown = await req.payload.db.findOne({ collection, where, req })
  const name: unknown = Object(found)[by]
  return typeof name === 'string' && name !== '' ? name : id
}
