import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = NonNullable<
  NonNullable<Parameters<typeof sqliteAdapter>[0]>['beforeSchemaInit']
>[number]

type Table = { indexes?: Record<string, { name: string; on: string }> }

/**
 * Gives every table of localized words an index by its document. Payload leaves it out, and without
 * it each read of a document scans the whole table. Payload's types do not name the adapter that it
 * hands to this hook.
 */
export const indexLocales: SchemaHook = (args) => {
  const { adapter } = args as typeof args & { adapter: { rawTables: Record<string, Table> } }
  for (const [name, table] of Object.entries(adapter.rawTables)) {
    if (!name.endsWith('_locales')) continue
    const byDocument = { name: `${name}_parent_id_idx`, on: '_parentID' }
    table.indexes = { ...table.indexes, _parentID: byDocument }
  }
  return args.schema
}
