import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { issueNumberKey } from '../../domain/issue-number'
import type { Issue } from '../../payload-types'
import { sentence } from '../messages/sentence'

/**
 * Gives a new issue the number after the highest so far, unless its editor named one. The key lets
 * no two issues that are begun at the same moment have the same.
 */
export const numberIssue: CollectionBeforeChangeHook<Issue> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const now = { ...originalDoc, ...data }
  if (operation !== 'create' || data.number) {
    const numberKey = issueNumberKey(now.number, now.week)
    if (numberKey !== originalDoc?.numberKey) await refuseTaken(numberKey, req)
    return { ...data, numberKey }
  }
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { number: { exists: true } },
    sort: '-number',
    limit: 1,
    depth: 0,
    select: { number: true },
    pagination: false,
    overrideAccess: true,
    req,
  })
  const number = (docs[0]?.number ?? 0) + 1
  return { ...data, number, numberKey: issueNumberKey(number, now.week) }
}

async function refuseTaken(numberKey: string | null, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { numberKey: { equals: numberKey } },
    select: {},
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (docs.length === 0) return
  const errors = [{ path: 'number', message: sentence(req, 'numberTaken') }]
  throw new ValidationError({ collection: 'issues', errors, req })
}
