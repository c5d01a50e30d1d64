import type { CollectionConfig } from 'payload'
import { localeNames, locales } from '../../domain/locale'
import { planStates, releasePolicies } from '../../domain/release-plan'
import { desk, nobody } from '../access'
import { sortByOwnFields } from '../hooks/sort-by-own-fields'
import { dateCell, said } from '../labels'
import { keptFields } from '../storage/kept-fields'

/**
 * That an issue goes out at an hour, and which of its languages wait for which. Only the actions
 * write here; what goes out is looked up when the hour comes and never kept.
 */
export const releasePlans: CollectionConfig = {
  slug: 'release-plans',
  labels: {
    singular: said('Release plan', 'План рэлізу', 'План релиза'),
    plural: said('Release plans', 'Планы рэлізаў', 'Планы релизов'),
  },
  access: { read: desk, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  admin: {
    useAsTitle: 'at',
    defaultColumns: ['at', 'issue', 'policy', 'state', 'actorName'],
    group: said('Press', 'Друк', 'Печать'),
    enableListViewSelectAPI: true,
  },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-at',
  hooks: { beforeOperation: [sortByOwnFields] },
  fields: [
    {
      name: 'issue',
      type: 'relationship',
      relationTo: 'issues',
      required: true,
      index: true,
      label: said('Issue', 'Выпуск', 'Выпуск'),
    },
    {
      name: 'at',
      type: 'text',
      required: true,
      index: true,
      label: said('Hour (UTC)', 'Час (UTC)', 'Час (UTC)'),
      admin: { components: { Cell: dateCell } },
    },
    {
      name: 'zone',
      type: 'text',
      required: true,
      label: said('Time zone', 'Часавы пояс', 'Часовой пояс'),
    },
    {
      name: 'policy',
      type: 'select',
      required: true,
      options: [...releasePolicies],
      label: said('Languages', 'Мовы', 'Языки'),
    },
    {
      name: 'leads',
      type: 'select',
      hasMany: true,
      options: locales.map((value) => ({ value, label: localeNames[value] })),
      label: said('Go first', 'Першыя', 'Первые'),
    },
    {
      name: 'deadline',
      type: 'text',
      index: true,
      label: said('The others by (UTC)', 'Астатнія да (UTC)', 'Остальные до (UTC)'),
      admin: { components: { Cell: dateCell } },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: [...planStates],
      label: said('State', 'Стан', 'Состояние'),
    },
    { name: 'attempts', type: 'number', label: said('Attempts', 'Спробаў', 'Попыток') },
    { name: 'nextAttemptAt', type: 'text', index: true, admin: { hidden: true } },
    {
      name: 'problem',
      type: 'textarea',
      label: said('What stood in the way', 'Што перашкодзіла', 'Что помешало'),
    },
    { name: 'problemToldAt', type: 'text', admin: { hidden: true } },
    { name: 'actor', type: 'text', admin: { hidden: true } },
    { name: 'actorName', type: 'text', label: said('Planned by', 'Запланаваў', 'Запланировал') },
    { name: 'actorRole', type: 'text', admin: { hidden: true } },
    {
      name: 'plannedAt',
      type: 'text',
      label: said('Planned on', 'Запланавана', 'Запланировано'),
      admin: { components: { Cell: dateCell } },
    },
    // One plan at a time: the issue while a plan waits, and the plan's own number when it is over.
    { name: 'key', type: 'text', unique: true, admin: { hidden: true } },
    ...keptFields,
  ],
}
