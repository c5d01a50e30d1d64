import type { Payload } from 'payload'
import { locales } from '../../domain/locale'
import { takenBackNow } from '../publications-now'
import { type Address, addressesOf, addressFields, readAddresses } from './addresses'
import { yearsCorrected } from './corrections'
import { readReleaseIds } from './release-list'
import { readAnalysts, readSections } from './trends-places'
import { readWeeks, weekIn } from './years'

/** Everything that readers can ask for, by its name. */
export type Census = {
  /** Weeks of released issues, newest first, such as `2020-W38`. */
  weeks: string[]
  /** ISO years that have an issue, newest first. */
  years: number[]
  /** Slugs, also of sections that are no longer used. */
  sections: string[]
  analysts: string[]
  /** Calendar years in which something was corrected or retracted. */
  correctionYears: number[]
  /** Of every release that readers ever saw, by id. */
  releases: string[]
}

export async function readCensus(payload: Payload): Promise<Census> {
  const [releases, weeks, sections, analysts, ...ledgers] = await Promise.all([
    readReleaseIds(payload),
    readWeeks(payload, { sort: '-start' }),
    readSections(payload),
    readAnalysts(payload),
    ...locales.map((locale) => yearsCorrected(payload, locale)),
  ])
  return {
    weeks,
    years: [...new Set(weeks.map((week) => Number(week.slice(0, 4))))],
    sections,
    analysts,
    releases: releases.map(({ id }) => id),
    correctionYears: [...new Set(ledgers.flat())],
  }
}

/** The addresses of all commentaries that are out in an ISO year, newest first. */
export function readAddressesOfYear(payload: Payload, year: number): Promise<Address[]> {
  return readAddresses(payload, weekIn(year), { sort: ['-week', 'slug'] })
}

/** Where something was taken back, so that its address says so. */
export async function readTakenBackAddresses(payload: Payload): Promise<Address[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: await takenBackNow(payload),
    select: addressFields,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return addressesOf(docs)
}
