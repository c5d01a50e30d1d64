import type { CollectionConfig } from 'payload'
import { desk, nobody } from '../access'
import { said } from '../labels'

/** Who did what, in order, for ever. Append-only and chained by hash; `npm run audit:verify`. */
export const auditEntries: CollectionConfig = {
  slug: 'audit-entries',
  labels: {
    singular: said('Audit entry', 'Запіс журнала', 'Запись журнала'),
    plural: said('Audit log', 'Журнал', 'Журнал'),
  },
  access: { read: desk, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  admin: {
    useAsTitle: 'step',
    defaultColumns: ['seq', 'at', 'actorName', 'step', 'subject', 'note'],
    group: said('Settings', 'Налады', 'Настройки'),
    enableListViewSelectAPI: true,
  },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-seq',
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true, index: true },
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'at', type: 'text', required: true },
    { name: 'actor', type: 'text' },
    { name: 'actorName', type: 'text' },
    { name: 'actorRole', type: 'text' },
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'number', type: 'number', required: true },
    { name: 'step', type: 'text', required: true },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'note', type: 'textarea' },
    { name: 'contentHash', type: 'text' },
    { name: 'ref', type: 'text', index: true },
    { name: 'prevHash', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
}
