import type { PrintedRow, ReleaseSnapshot } from '../../cms/read/release-snapshots'
import { paths } from '../../domain/paths'
import { dataPaths } from './data-paths'

type Facts = Pick<ReleaseSnapshot, 'id' | 'date' | 'withdrawnAt'>

/** What one release printed, as a file to cite. Addresses begin with `origin`. */
export function releaseFile(snapshot: ReleaseSnapshot, origin: string): string {
  const publications = snapshot.printed.map((row) => record(row, origin))
  return written({ release: { ...facts(snapshot, origin), publications } }, origin)
}

/** Every release, and where its file lies; oldest first. */
export function releaseIndex(releases: readonly Facts[], origin: string): string {
  return written({ releases: releases.map((release) => facts(release, origin)) }, origin)
}

function written(content: Record<string, unknown>, origin: string): string {
  const file = { $schema: `${origin}${dataPaths.schema}`, ...content }
  return `${JSON.stringify(file, null, 1)}\n`
}

function facts({ id, date, withdrawnAt }: Facts, origin: string) {
  const status = withdrawnAt === null ? 'current' : 'withdrawn'
  return { id, date, status, withdrawn: withdrawnAt, address: `${origin}${dataPaths.release(id)}` }
}

function record(row: PrintedRow, origin: string) {
  const { id, commentary, number, week, language, kind, status, section, analysts, slug } = row
  return {
    ...{ id, commentary, number, week, language, kind, status, section },
    analysts: analysts.map(({ slug }) => slug),
    analyst_names: analysts.map(({ name }) => name),
    verdict: row.verdict,
    previous_verdict: row.previousVerdict,
    ...{ title: row.title || null, lead: row.lead || null, reason: row.reason || null },
    ...{ text: row.text, note: row.note },
    address: slug === null ? null : `${origin}${paths.commentary(language, week, slug)}`,
  }
}
