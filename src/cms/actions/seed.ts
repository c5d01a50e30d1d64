import type { Payload } from 'payload'
import { verdictLabels, verdicts } from '../../domain/verdict'

/** Makes the three verdicts of an empty system; their words are then the editors'. */
export async function seedVerdicts(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<{ value: string }>({
    collection: 'verdicts',
    pagination: false,
    limit: 0,
  })
  const existing = docs.map(({ value }) => value)
  for (const value of verdicts.filter((verdict) => !existing.includes(verdict)))
    await payload.db.create({
      collection: 'verdicts',
      data: { value, label: verdictLabels[value] },
      returning: false,
    })
}

/** Makes the settings of an empty system, so that two people who save them first make them once. */
export async function makeSettings(payload: Payload): Promise<void> {
  const known = await payload.db.findGlobal<{ id?: string }>({ slug: 'site-settings' })
  if (!known?.id) await payload.db.createGlobal({ slug: 'site-settings', data: { revision: 1 } })
}
