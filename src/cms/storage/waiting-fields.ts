import type { Field } from 'payload'
import { z } from 'zod'
import { isLocale } from '../../domain/locale'
import type { WaitingChange } from '../../domain/waiting-change'
import { fieldForNobody } from '../access'

const unseen = { create: fieldForNobody, update: fieldForNobody, read: fieldForNobody } as const

/**
 * The changes of a document that wait for a second person's yes, beside what readers see: in the
 * document itself, so that asking, answering and their entries in the log are each one write.
 */
export const waitingFields: Field[] = [
  { name: 'waiting', type: 'json', access: unseen, hidden: true },
  {
    name: 'isWaiting',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    access: unseen,
    hidden: true,
  },
]

const waitingChange = z.object({
  id: z.string(),
  field: z.string(),
  language: z.string().refine(isLocale).nullable(),
  from: z.unknown(),
  to: z.unknown(),
  by: z.string(),
  byName: z.string(),
  byRole: z.string(),
  at: z.string(),
})

type Holding = { waiting?: unknown }

/** The changes of a document that wait, oldest first. */
export function waitingIn({ waiting }: Holding): WaitingChange[] {
  return z.array(waitingChange).parse(waiting ?? [])
}

/** What a document keeps of the changes that wait. */
export function asWaiting(changes: readonly WaitingChange[]) {
  return { waiting: changes.length === 0 ? null : changes, isWaiting: changes.length > 0 }
}
