import { locales } from '../../../src/domain/locale'
import { bodyOf } from '../../support/make'
import type { Account } from './ask'
import type { People } from './people'
import { Slot, type SlotFields } from './slot'

/** A document that several people save, part by part. */
export type SavedDocument = {
  /** For sentences: `the issue 2031-W10`. */
  name: string
  /** Below `/api`. */
  path: string
  method: 'PATCH' | 'POST'
  operation: string
  /** How the log names it; null when its saves leave no entry. */
  subject: string | null
  /** May look at it. */
  reader: Account
  slots: readonly Slot[]
  /** How often a save that named a revision was stored, by revision. */
  basedOn: Map<number, number>
}

type Named = Pick<SavedDocument, 'name' | 'path' | 'reader'> & { id: string }

export function issueToSave(id: string, week: string, { admin, editors }: People): SavedDocument {
  const by = [admin, ...editors]
  return documentOf(
    'issues',
    { id, name: `the issue ${week}`, path: `/issues/${id}`, reader: admin },
    [
      ...locales.map((locale) => wordsIn(locale, ['title', 'lead'], by)),
      ...locales.map((locale) => wordsIn(locale, ['editorsNote'], by)),
    ],
  )
}

/** A section, a byline or a verdict. */
export function nameToSave(
  collection: 'sections' | 'analysts' | 'verdicts',
  id: string,
  { admin, editors }: People,
): SavedDocument {
  const by = [admin, ...editors]
  const paths = { sections: ['name'], analysts: ['name'], verdicts: ['label'] }[collection]
  const more =
    collection === 'analysts' ? locales.map((one) => wordsIn(one, ['biography'], by)) : []
  const named = { id, name: `${collection} ${id}`, path: `/${collection}/${id}`, reader: admin }
  return documentOf(collection, named, [...locales.map((one) => wordsIn(one, paths, by)), ...more])
}

export function settingsToSave({ admin }: People): SavedDocument {
  const parts = [['tagline'], ['heading'], ['about.title', 'about.lead']]
  const slots = parts.flatMap((paths) => locales.map((locale) => wordsIn(locale, paths, [admin])))
  const named = { id: '', name: 'the settings', path: '/globals/site-settings', reader: admin }
  return { ...documentOf('settings', named, slots), method: 'POST', subject: 'site-settings' }
}

type Choices = {
  verdicts: readonly string[]
  sections: readonly string[]
  analysts: readonly string[]
}

/** The facts of a piece: of each only a few values are possible, so that one may come again. */
export function factsToSave(
  id: string,
  { verdicts, sections, analysts }: Choices,
  { admin, editors }: People,
) {
  const by = [admin, ...editors]
  const lists = [...analysts.map((one) => [one]), [...analysts], analysts.toReversed()]
  const choice = (values: readonly unknown[], tag: string) => values[numberIn(tag) % values.length]
  const facts: SlotFields[] = [
    wordsIn(null, ['workingTitle'], by),
    { ...wordsIn(null, ['verdict'], by), valueFor: (_, tag) => choice(verdicts, tag) },
    { ...wordsIn(null, ['section'], by), valueFor: (_, tag) => choice(sections, tag) },
    { ...wordsIn(null, ['analysts'], by), valueFor: (_, tag) => choice(lists, tag) },
  ]
  const named = { id, name: `the commentary ${id}`, path: `/commentaries/${id}`, reader: admin }
  return documentOf('commentaries', named, facts)
}

/** The words of a text; `by` are those who write it. */
export function textToSave(id: string, by: readonly Account[], reader: Account): SavedDocument {
  const body: SlotFields = {
    ...wordsIn(null, ['body'], by),
    valueFor: (_, tag) => bodyOf(`${tag}. The assembly of Lower Vellany met twice.`),
  }
  const slots = [wordsIn(null, ['title', 'lead'], by), wordsIn(null, ['reason'], by), body]
  const named = { id, name: `the text ${id}`, path: `/texts/${id}`, reader }
  return { ...documentOf('texts', named, slots), subject: null }
}

function documentOf(
  collection: string,
  named: Named,
  fields: readonly SlotFields[],
): SavedDocument {
  const { id, ...rest } = named
  return {
    ...{
      ...rest,
      method: 'PATCH',
      operation: `save ${collection}`,
      subject: `${collection}:${id}`,
    },
    slots: fields.map((one) => new Slot(one)),
    basedOn: new Map(),
  }
}

function wordsIn(
  locale: string | null,
  paths: readonly string[],
  by: readonly Account[],
): SlotFields {
  const name = `${paths.join(' and ')}${locale ? ` in ${locale}` : ''}`
  return { name, locale, paths, by, valueFor: (path, tag) => `${path} ${tag}` }
}

function numberIn(tag: string): number {
  return Number(/\d+/.exec(tag)?.[0] ?? 0)
}
