import type { Locale } from '../../src/domain/locale'
import type { State } from '../../src/domain/workflow'
import type { Analyst, Issue, Media, Section } from '../../src/payload-types'
import type { Newsroom } from '../support/newsroom'
import type { ActorName, People } from './people'
import type { Secrets } from './secrets'

/** What the texts are made on. */
export type Stage = {
  room: Newsroom
  people: People
  secrets: Secrets
  bylines: Readonly<Record<'analyst' | 'otherAnalyst', Analyst>>
  section: Section
  issues: Readonly<Record<'released' | 'unreleased', Issue>>
  /** A picture that readers come to see, one in a draft, one nowhere, and one of somebody else. */
  pictures: Readonly<Record<'shown' | 'hidden' | 'unused' | 'foreign', Media>>
}

/** A text to knock at, and who is what to it. */
export type Subject = {
  name: string
  text: string
  commentary: string
  language: Locale
  state: State
  wasPublished: boolean
  /** Whom the workflow calls its owner. */
  owners: readonly ActorName[]
  /** Who wrote words of it, and so is no second reader. */
  writers: readonly ActorName[]
  /** Who may look into it. */
  readers: readonly ActorName[]
}
