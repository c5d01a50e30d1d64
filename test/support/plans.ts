import { releaseDue } from '../../src/cms/actions/release-due'
import { atMoment } from '../../src/cms/clock'
import type { Issue, ReleasePlan, Text, User } from '../../src/payload-types'
import type { Answer } from './newsroom'
import type { StaffedNewsroom } from './staffed-newsroom'

export type AskedTerms = {
  hour?: string
  zone?: string
  policy?: string
  leads?: string[]
  deadline?: string
  changes?: string
}

/** A newsroom with a clock of its own, and what plans are made and watched with. */
export function planning(room: StaffedNewsroom) {
  return {
    /** Plans at a moment long before the hours that the tests use. */
    plan: (issue: Issue, terms: AskedTerms = {}, as: User = room.editor): Promise<Answer> =>
      atMoment(new Date('2031-01-01T00:00:00Z'), () =>
        room.ask('POST', `/issues/${issue.id}/plan`, {
          as,
          body: { hour: '2031-03-10 09:00', zone: 'UTC', policy: 'asReady', ...terms },
        }),
      ),
    cancel: (issue: Issue, as: User = room.editor) =>
      room.ask('DELETE', `/issues/${issue.id}/plan`, { as }),
    /** The server's round at a moment, ISO. */
    clockStrikes: (at: string) => atMoment(new Date(at), () => releaseDue(room.payload)),
    async planOf(issue: Issue): Promise<ReleasePlan> {
      const { docs } = await room.payload.find({
        collection: 'release-plans',
        where: { issue: { equals: issue.id } },
        sort: '-createdAt',
        limit: 1,
        depth: 0,
        overrideAccess: true,
      })
      const [plan] = docs
      if (!plan) throw new Error('There is no plan.')
      return plan
    },
    /** The titles that readers see of an issue, in alphabetical order. */
    async readersSee(issue: Issue): Promise<string[]> {
      const path = `/publications?where[week][equals]=${issue.week}&sort=title&depth=0`
      const { body } = await room.ask('GET', path)
      return (body.docs as { title: string }[]).map(({ title }) => title)
    },
    async tryOut(issue: Issue, query = '', as: User = room.editor, language = 'en') {
      return room.ask('GET', `/issues/${issue.id}/release${query}`, { as, language })
    },
    async approved(issue: Issue, title: string, more: Partial<Text> = {}): Promise<Text> {
      const { language = 'en', body, commentary } = more
      const piece =
        typeof commentary === 'string'
          ? await room.payload.findByID({
              collection: 'commentaries',
              id: commentary,
              depth: 0,
              overrideAccess: true,
            })
          : await room.commentary({ issue, workingTitle: title })
      return room.bring(await room.text(piece, { title, language, body }), 'approved')
    },
    /** A commentary that is approved in these languages. */
    async piece(issue: Issue, title: string, languages: readonly Text['language'][]) {
      const commentary = await room.commentary({ issue, workingTitle: title })
      const texts: Text[] = []
      for (const language of languages)
        texts.push(
          await room.bring(
            await room.text(commentary, { title: `${title} ${language}`, language }),
            'approved',
          ),
        )
      return { commentary, texts }
    },
  }
}
