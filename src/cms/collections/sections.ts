import { admins, desk, fieldForNobody, nobody, publicOrStaff } from '../access'
import { slugField } from '../fields/slug'
import { keepKnown } from '../hooks/keep-known'
import { said } from '../labels'
import { publicReading } from '../public-reading'
import { keptCollection } from './kept-collection'

const reading = publicReading({
  fields: ['name', 'slug', 'position'],
  queries: ['slug', 'name', 'position'],
  seesAll: (person) => person !== null,
})

/** Parts of an issue. Editors name, order and retire them; addresses stay. */
export const sections = keptCollection({
  slug: 'sections',
  labels: {
    singular: said('Section', 'Раздзел', 'Раздел'),
    plural: said('Sections', 'Раздзелы', 'Разделы'),
  },
  access: {
    read: publicOrStaff({ isPublic: { equals: true } }),
    create: desk,
    update: desk,
    delete: admins,
    readVersions: nobody,
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'position', 'isRetired'],
    group: said('Publication', 'Выданне', 'Издание'),
    enableListViewSelectAPI: true,
  },
  defaultSort: 'position',
  hooks: { ...reading, beforeDelete: [keepKnown('sections')] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      label: said('Name', 'Назва', 'Название'),
    },
    slugField,
    {
      name: 'position',
      type: 'number',
      defaultValue: 100,
      label: said('Position', 'Месца', 'Место'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'isRetired',
      type: 'checkbox',
      defaultValue: false,
      label: said('No longer used', 'Больш не ўжываецца', 'Больше не используется'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'isPublic',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      label: said('Seen by readers', 'Бачаць чытачы', 'Видят читатели'),
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'match',
      type: 'text',
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { hidden: true },
    },
  ],
})
