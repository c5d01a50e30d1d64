import type { Payload } from 'payload'
import { ImportNames, type NamedSection } from '../cms/actions/import-names'
import { type ImportedPage, importPage, reimportPage } from '../cms/actions/import-page'
import type { RecordedActor } from '../cms/actor'
import { importedRecords, issueOf, standingOf } from '../cms/imported-pages'
import type { Locale } from '../domain/locale'
import { bodyState } from './body-state'
import { sameness } from './clean-text'
import type { FiledPage } from './decide'
import { languageOfText } from './language-of'
import type { Archive } from './run'
import { sectionMatch, sectionNamed } from './section-names'

/** The commentaries of this run's pages, by the issue they belong to. */
export type Imported = Map<string, string[]>

/** The archive as the desk keeps it. Notes in `imported`, if it is given, what may be released. */
export async function deskArchive(
  payload: Payload,
  actor: RecordedActor,
  imported: Imported | null,
): Promise<Archive> {
  const names = await ImportNames.read(payload, actor, nameKey)
  const note = (commentary: string, issue: string | null) => {
    const others = imported?.get(issue ?? '')
    if (others) others.push(commentary)
    else if (issue !== null) imported?.set(issue, [commentary])
  }
  return {
    records: () => importedRecords(payload),
    look: (id) => standingOf(payload, id),
    async create(filed) {
      const { commentary, issue } = await importPage(payload, names, pageFor(filed), actor)
      note(commentary, issue)
      return { id: commentary }
    },
    async update(id, filed) {
      const updated = await reimportPage(payload, names, id, pageFor(filed), actor)
      if (updated) note(id, updated.issue)
      return updated !== null
    },
    async keep(id) {
      if (imported) note(id, await issueOf(payload, id))
    },
  }
}

/** An archive that answers as the real one would and writes nothing. */
export function dryArchive(payload: Payload): Archive {
  let made = 0
  return {
    records: () => importedRecords(payload),
    look: (id) => (id.startsWith('new:') ? Promise.resolve(null) : standingOf(payload, id)),
    async create() {
      made += 1
      return { id: `new:${made}` }
    },
    async update() {
      return true
    },
    async keep() {},
  }
}

function pageFor({ page, file, fileKey, digests }: FiledPage): ImportedPage {
  const { language, week, verdict, title, byline, lead, address, problems } = page
  return {
    ...{ language, week, verdict, lead },
    title: title.slice(0, 300),
    section: page.section === null ? null : sectionFor(page.section, language),
    analysts: byline,
    body: bodyState(page.body),
    archive: {
      ...{ file, fileKey, address },
      fingerprint: digests.fingerprint,
      match: digests.match,
      problems: problems.map(({ line, message }) => `${line}: ${message}`).join('\n'),
    },
  }
}

/** A known section has its names in every language; a new one the name that the page prints. */
function sectionFor(printed: string, language: Locale): NamedSection {
  const known = sectionNamed(printed)
  if (known) {
    return { names: known.names, match: sectionMatch(printed), place: known.place + 1 }
  }
  const names = { [languageOfText(printed) ?? language]: printed }
  return { names, match: sectionMatch(printed), place: 100 }
}

function nameKey(name: string): string {
  return sameness(name)
    .toLowerCase()
    .replace(/\s*-\s*/g, '-')
}
