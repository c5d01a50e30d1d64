import type { Payload } from 'payload'
import { locales } from '../../domain/locale'
import type { Address } from './around'
import { findAsReader } from './as-reader'
import { yearsCorrected } from './corrections'
import { readReleaseIds } from './release-list'
import { weekIn } from './years'

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
  const [releases, issues, sections, analysts, ...ledgers] = await Promise.all([
    readReleaseIds(payload),
    findAsReader(payload, 'issues', { sort: '-start', select: { week: true } }),
    findAsReader(payload, 'sections', { sort: 'slug', select: { slug: true } }),
    findAsReader(payload, 'analysts', { sort: 'slug', select: { slug: true } }),
    ...locales.map((locale) => yearsCorrected(payload, locale)),
  ])
  const weeks = issues.docs.flatMap(({ week }) => week ?? [])
  return {
    weeks,
    years: [...new Set(weeks.map((week) => Number(week.slice(0, 4))))],
    sections: sections.docs.map(({ slug }) => slug),
    analysts: analysts.docs.map(({ slug }) => slug),
    releases: releases.map(({ id }) => id),
    correctionYears: [...new Set(ledgers.flat())],
  }
}

/** The addresses of all commentaries that are out in an ISO year, newest first. */
export async function readAddressesOfYear(payload: Payload, year: number): Promise<Address[]> {
  const { docs } = await findAsReader(payload, 'publications', {
    where: weekIn(year),
    select: { language: true, week: true, slug: true },
    sort: ['-week', 'slug'],
  })
  return docs.flatMap(({ language, week, slug }) => (week && slug ? { language, week, slug } : []))
}

/** Where something was taken back, so that its address says so. */
export async function readTakenBackAddresses(payload: Payload): Promise<Address[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { 'release.state': { equals: 'takenBack' } },
    select: { language: true, week: true, slug: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.flatMap(({ language, week, slug }) => (week && slug ? { language, week, slug } : []))
}
