import { locales } from '../../domain/locale'
import { publicationKinds } from '../../domain/publication'
import { verdicts } from '../../domain/verdict'
import { dataMessages } from '../messages/data'
import { type ColumnType, columns } from './columns'
import { dataPaths, type Table } from './data-paths'

type Schema = Record<string, unknown>

/** The JSON Schema (2020-12) of every JSON file of the open data, with each column explained. */
export function dataSchema(origin: string): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${origin}${dataPaths.schema}`,
    title: 'Open data of the review',
    oneOf: [
      { $ref: '#/$defs/publications' },
      { $ref: '#/$defs/verdicts' },
      { $ref: '#/$defs/release' },
      { $ref: '#/$defs/releases' },
    ],
    $defs: {
      publications: fileOf('publications'),
      verdicts: fileOf('verdicts'),
      release: releaseFile,
      releases: closed({
        $schema: url,
        releases: { type: 'array', items: closed(releaseFacts) },
      }),
    },
  }
  return `${JSON.stringify(schema, null, 1)}\n`
}

const text = { type: 'string', minLength: 1 }
const date = { type: 'string', format: 'date-time' }
const url = { type: 'string', format: 'uri' }
const week = { type: 'string', pattern: '^[0-9]{4}-W[0-9]{2}$' }
const slug = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
const number = { type: 'integer', minimum: 1 }

const simple: Record<string, Schema> = {
  ...{ text, id: text, date, week, slug, number, address: url },
  year: { type: 'integer', minimum: 1000, maximum: 9999 },
  'yes-or-no': { type: 'boolean' },
}

function fileOf(table: Table): Schema {
  const described: Record<string, string> = dataMessages.en.columns[table]
  const properties = columns[table].map(({ name, type, mayBeEmpty }) => {
    const schema = mayBeEmpty ? orNull(ofType(type)) : ofType(type)
    return [name, { description: described[name]?.replaceAll('`', ''), ...schema }]
  })
  const row = closed(Object.fromEntries(properties))
  return closed({ $schema: url, [table]: { type: 'array', items: row } })
}

function ofType(type: ColumnType): Schema {
  if (typeof type === 'string') return simple[type] ?? {}
  if ('oneOf' in type) return { enum: [...type.oneOf] }
  return { type: 'array', items: ofType(type.list) }
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

/** An object with exactly these. */
function closed(properties: Schema): Schema {
  const required = Object.keys(properties)
  return { type: 'object', additionalProperties: false, required, properties }
}

const releaseFacts = {
  id: text,
  date,
  status: { enum: ['current', 'withdrawn'] },
  withdrawn: orNull(date),
  address: url,
}

const releaseFile = closed({
  $schema: url,
  release: closed({
    ...releaseFacts,
    publications: {
      type: 'array',
      items: closed({
        ...{ id: text, commentary: text, number: orNull(number), week },
        language: { enum: [...locales] },
        kind: { enum: [...publicationKinds] },
        status: { enum: ['current', 'replaced', 'withdrawn'] },
        section: orNull(slug),
        analysts: { type: 'array', items: slug },
        analyst_names: { type: 'array', items: text },
        verdict: orNull({ enum: [...verdicts] }),
        previous_verdict: orNull({ enum: [...verdicts] }),
        ...{ title: orNull(text), lead: orNull(text), reason: orNull(text), text: orNull(text) },
        ...{ note: orNull(text), address: orNull(url) },
      }),
    },
  }),
})
