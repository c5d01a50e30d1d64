import type { Payload } from 'payload'
import type { Commentary, Text } from '../../payload-types'
import type { Person } from '../person'

/** The commentaries of an issue and their texts, as far as somebody may see them. */
export async function boardContents(payload: Payload, user: Person, issue: string) {
  const asPerson = { depth: 0, pagination: false, overrideAccess: false, user } as const
  const commentaries = await payload.find({
    ...asPerson,
    collection: 'commentaries',
    where: { issue: { equals: issue } },
    select: { workingTitle: true },
    sort: 'createdAt',
  })
  const texts = await payload.find({
    ...asPerson,
    collection: 'texts',
    where: { commentary: { in: commentaries.docs.map(({ id }) => id) } },
    select: { commentary: true, language: true, state: true },
  })
  return {
    commentaries: commentaries.docs as Pick<Commentary, 'id' | 'workingTitle'>[],
    texts: texts.docs as Pick<Text, 'id' | 'commentary' | 'language' | 'state'>[],
  }
}
