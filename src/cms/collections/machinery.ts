import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../access'

/** What the system keeps for itself. Nobody sees it or writes here, and no list at the desk names it. */
function machinery(slug: string, fields: Field[]): CollectionConfig {
  return {
    slug,
    access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
    admin: { hidden: true },
    disableDuplicate: true,
    lockDocuments: false,
    endpoints: false,
    fields,
  }
}

/** Entries on their way to the audit log, in no order yet. */
export const auditInbox = machinery('audit-inbox', [
  { name: 'key', type: 'text', required: true, unique: true },
  { name: 'subject', type: 'text', required: true },
  { name: 'entry', type: 'json', required: true },
  /** Told only once its subject is gone. */
  { name: 'isDeletion', type: 'checkbox' },
  /** The process that deletes it. */
  { name: 'holder', type: 'text' },
])

/** The processes that work on this database, each with a beat that shows that it lives. */
export const processes = machinery('processes', [
  { name: 'name', type: 'text', required: true, unique: true },
  { name: 'beat', type: 'number', required: true },
  { name: 'place', type: 'text' },
  { name: 'pid', type: 'number' },
  { name: 'born', type: 'text' },
  /** Its sessions of MongoDB, by their ids. */
  { name: 'sessions', type: 'textarea' },
])

/** What only one process may do at a time. */
export const leases = machinery('leases', [
  { name: 'name', type: 'text', required: true, unique: true },
  { name: 'holder', type: 'text' },
  { name: 'fence', type: 'number', required: true },
])

/** Steps of a start that are done once for a database, whatever server comes first. */
export const startSteps = machinery('start-steps', [
  { name: 'name', type: 'text', required: true, unique: true },
  { name: 'done', type: 'text', required: true },
])
