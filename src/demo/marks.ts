import type { Payload } from 'payload'
import { theSystem } from '../cms/actor'
import { appendEntry } from '../cms/log/append-entry'

/** What the audit log calls the demonstration; a database without it holds something else. */
export const markSubject = 'demonstration'

export const marks = { begun: 'begun', finished: 'finished' } as const

/** Says in the log what this is, before anything else is in it: an interrupted filling is known by it. */
export async function markBegun(payload: Payload): Promise<void> {
  const note = 'What follows was brought in; each entry bears the moment that the story gives it.'
  await appendEntry(payload, {
    ...theSystem,
    subject: markSubject,
    number: 1,
    step: marks.begun,
    note,
  })
}

export async function markFinished(payload: Payload): Promise<void> {
  await appendEntry(payload, {
    ...theSystem,
    subject: markSubject,
    number: 2,
    step: marks.finished,
  })
}
