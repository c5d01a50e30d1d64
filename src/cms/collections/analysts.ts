import { admins, desk, fieldForNobody, nobody, publicOrStaff } from '../access'
import { slugField } from '../fields/slug'
import { keepKnown } from '../hooks/keep-known'
import { said } from '../labels'
import { publicReading } from '../public-reading'
import { keptCollection } from './kept-collection'

const reading = publicReading({
  fields: ['name', 'slug', 'photo', 'biography'],
  queries: ['slug', 'name'],
  seesAll: (person) => person !== null,
})

/**
 * Bylines. A pen name stands here and knows nothing of the account behind it. Readers see a byline
 * from its first publication on.
 */
export const analysts = keptCollection({
  slug: 'analysts',
  labels: {
    singular: said('Analyst', 'Аналітык', 'Аналитик'),
    plural: said('Analysts', 'Аналітыкі', 'Аналитики'),
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
    defaultColumns: ['name', 'slug', 'isPublic'],
    group: said('Publication', 'Выданне', 'Издание'),
    enableListViewSelectAPI: true,
  },
  hooks: { ...reading, beforeDelete: [keepKnown('analysts')] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      label: said('Name or pen name', 'Імя або псеўданім', 'Имя или псевдоним'),
    },
    slugField,
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      label: said('Portrait', 'Партрэт', 'Портрет'),
    },
    {
      name: 'biography',
      type: 'textarea',
      localized: true,
      label: said('Biography', 'Біяграфія', 'Биография'),
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
