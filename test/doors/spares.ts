import { makeAnalyst, makeCommentary, makeIssue, makeSection } from '../support/make'
import type { Stage } from './stage'

/** One document of a kind that nothing depends on, so that it may really be deleted. */
export type Spares = Readonly<Record<string, string>>

export async function makeSpares({ room, people, pictures }: Stage): Promise<Spares> {
  const { payload } = room
  const section = await makeSection(payload, 'A spare section')
  const analyst = await makeAnalyst(payload, 'A spare byline')
  const issue = await makeIssue(payload, '2031-03-17')
  const workingTitle = 'A spare commentary'
  const commentary = await makeCommentary(payload, people.admin, { section, analyst, workingTitle })
  const alone = await makeSection(payload, 'A section that nobody uses')
  const unknown = await makeAnalyst(payload, 'A byline that nobody bears')
  const { id: redirect } = await payload.create({
    ...{ collection: 'redirects', data: { from: '/spare', to: '/en' }, overrideAccess: true },
  })
  return {
    sections: alone.id,
    analysts: unknown.id,
    issues: issue.id,
    commentaries: commentary.id,
    redirects: redirect,
    media: pictures.unused.id,
    users: people.idleTranslator.id,
  }
}
