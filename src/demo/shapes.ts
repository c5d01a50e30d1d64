import { z } from 'zod'
import { locales } from '../domain/locale'
import { roles } from '../domain/role'
import { isSlug } from '../domain/slug'
import { verdicts } from '../domain/verdict'
import { deskStates, remarkers } from './demonstration'

/* What may stand in the files of a demonstration; demo/README.md says it to people. */

const words = z.string().trim().min(1, 'is empty: write it')
const said = z.strictObject({ en: words, be: words, ru: words })
const slug = words.refine(isSlug, 'is no address: write small Latin letters, digits and hyphens')
const moment = z.iso
  .datetime('is no moment: write one such as 2026-09-01T07:00:00Z')
  .transform((text) => new Date(text))

export const siteShape = z.strictObject({ name: said, tagline: said, heading: said, notice: said })

export const sectionsShape = z.array(z.strictObject({ slug, name: said })).min(1)

export const analystsShape = z.array(
  z.strictObject({
    slug,
    name: said,
    biography: said,
    portrait: words,
    isPenName: z.boolean().default(false),
  }),
)

export const peopleShape = z.array(
  z.strictObject({
    role: z.enum(roles),
    name: words,
    email: z
      .email('is no address of mail')
      .refine(
        (address) => address.endsWith('.example'),
        'may belong to somebody: let it end in .example',
      ),
    languages: z.array(z.enum(locales)).min(1),
    analyst: slug.optional(),
  }),
)

/** Pictures by name; a chart in three languages is one name. */
export const picturesShape = z.record(z.string(), z.looseObject({ credit: said }))

export const pageShape = z.strictObject({ title: words, lead: words })

export const issueShape = z.strictObject({
  week: words,
  number: z.int().min(1),
  released: moment.optional(),
  title: said,
  lead: said,
  editorsNote: said.optional(),
})

const notice = z.strictObject({ at: moment, note: said })
const pairs = z.array(z.tuple([words, words])).default([])

const standing = z.strictObject({
  state: z.enum(deskStates),
  note: words.default(''),
  notes: z.array(z.strictObject({ by: z.enum(remarkers), text: words })).default([]),
})

export const factsShape = z.strictObject({
  workingTitle: words,
  section: slug,
  analysts: z.array(slug).min(1),
  verdict: z.enum(verdicts),
  original: z.enum(locales),
  correction: notice
    .extend({ before: z.strictObject({ en: pairs, be: pairs, ru: pairs }) })
    .optional(),
  retraction: notice.optional(),
  desk: z.partialRecord(z.enum(locales), standing).optional(),
})

export const textShape = z.strictObject({ title: words, lead: words, reason: words })

/** A draft at the desk may be unfinished. */
export const draftShape = textShape.partial()
