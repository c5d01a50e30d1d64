import type { Payload } from 'payload'
import { appendEntry } from '../cms/actions/append-entry'
import { theSystem } from '../cms/actor'

/** What the audit log calls the demonstration; a database without it holds something else. */
export const markSubject = 'demonstration'

export const marks = { begun: 'begun', finished: 'finished' } as const

/** Says in the log what this is, before anything else is in it: an interrupted filling is known by it. */
export async function markBegun(payload: Payload): Promise<void> {
  const note = 'What follows was brought in; each entry bears the moment that the story gives it.'
  await appendEntry(payload, { ...theSystem, subject: markSubject, step: marks.begun, note })
}

export async function markFinished(payload: Payload): Promise<void> {
  await appendEntry(payload, { ...theSystem, subject: markSubject, step: marks.finished })
}
