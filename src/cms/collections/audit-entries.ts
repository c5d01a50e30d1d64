import type { CollectionConfig } from 'payload'
import { admins, nobody } from '../access'
import { dateCell, said } from '../labels'

/** Who did what, in order, for ever. Append-only and chained by hash; `npm run audit:verify`. */
export const auditEntries: CollectionConfig = {
  slug: 'audit-entries',
  labels: {
    singular: said('Audit entry', 'Запіс журнала', 'Запись журнала'),
    plural: said('Audit log', 'Журнал', 'Журнал'),
  },
  access: { read: admins, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  admin: {
    useAsTitle: 'step',
    defaultColumns: ['seq', 'at', 'actorName', 'step', 'subject', 'note'],
    group: said('Settings', 'Налады', 'Настройки'),
    enableListViewSelectAPI: true,
  },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-seq',
  // SQLite would read the whole log for the newest entries of a subject.
  indexes: [{ fields: ['subject', 'seq'] }],
  fields: [
    {
      name: 'seq',
      type: 'number',
      label: said('No.', '№', '№'),
      required: true,
      unique: true,
      index: true,
    },
    {
      name: 'key',
      type: 'text',
      label: said('Key', 'Ключ', 'Ключ'),
      required: true,
      unique: true,
      index: true,
    },
    {
      name: 'at',
      type: 'text',
      label: said('When', 'Калі', 'Когда'),
      required: true,
      admin: { components: { Cell: dateCell } },
    },
    { name: 'actor', type: 'text', label: said('Account', 'Уліковы запіс', 'Учётная запись') },
    { name: 'actorName', type: 'text', label: said('Who', 'Хто', 'Кто') },
    { name: 'actorRole', type: 'text', label: said('Role', 'Роля', 'Роль') },
    {
      name: 'subject',
      type: 'text',
      label: said('About', 'Пра што', 'О чём'),
      required: true,
      index: true,
    },
    {
      name: 'number',
      type: 'number',
      label: said('Of this subject', 'У гэтым радзе', 'В этом ряду'),
      required: true,
    },
    { name: 'step', type: 'text', label: said('What', 'Што', 'Что'), required: true },
    { name: 'from', type: 'text', label: said('From', 'З', 'Из') },
    { name: 'to', type: 'text', label: said('To', 'У', 'В') },
    { name: 'note', type: 'textarea', label: said('Note', 'Заўвага', 'Замечание') },
    {
      name: 'contentHash',
      type: 'text',
      label: said('Content hash', 'Хэш зместу', 'Хэш содержания'),
    },
    {
      name: 'ref',
      type: 'text',
      label: said('Belongs to', 'Належыць да', 'Относится к'),
      index: true,
    },
    {
      name: 'prevHash',
      type: 'text',
      label: said('Hash before', 'Папярэдні хэш', 'Предыдущий хэш'),
      required: true,
    },
    { name: 'hash', type: 'text', label: said('Hash', 'Хэш', 'Хэш'), required: true },
  ],
}
