import type { CollectionConfig, Where } from 'payload'
import { locales } from '../../domain/locale'
import { publicationKinds } from '../../domain/publication'
import { fieldForDesk, nobody, publicOrDesk } from '../access'
import { bodyEditor } from '../fields/rich-text'
import { said } from '../labels'
import { isAtDesk } from '../person'
import { publicReading } from '../public-reading'

/**
 * What readers see: printed by a release that is committed, and not replaced by a later one. Both
 * follow from the state of releases alone, so one write to a release shows or hides all of it.
 */
export const visibleToReaders: Where = {
  and: [
    { 'release.state': { equals: 'committed' } },
    { or: [{ retiredBy: { exists: false } }, { 'retiredBy.state': { not_equals: 'committed' } }] },
  ],
}

const publicFields = [
  'commentary',
  'kind',
  'language',
  'week',
  'slug',
  'title',
  'lead',
  'body',
  'reason',
  'note',
  'verdict',
  'section',
  'analysts',
  'issue',
  'position',
  'isArchive',
  'publishedAt',
  'firstPublishedAt',
]

const reading = publicReading({
  fields: publicFields,
  queries: [
    ...publicFields.filter((field) => !['body', 'note', 'lead', 'reason'].includes(field)),
    'section.slug',
    'analysts.slug',
    'verdict.value',
    'issue.week',
  ],
  seesAll: isAtDesk,
})

/** Frozen copies of words and facts. Only a release writes them; nobody edits or deletes them. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: {
    singular: said('Publication', 'Публікацыя', 'Публикация'),
    plural: said('Publications', 'Публікацыі', 'Публикации'),
  },
  access: {
    read: publicOrDesk(visibleToReaders),
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'week', 'kind', 'publishedAt'],
    group: said('Press', 'Друк', 'Печать'),
    enableListViewSelectAPI: true,
  },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-publishedAt',
  hooks: reading,
  fields: [
    { name: 'title', type: 'text', label: said('Title', 'Загаловак', 'Заголовок') },
    { name: 'lead', type: 'textarea', label: said('Lead', 'Лід', 'Лид') },
    { name: 'body', type: 'richText', editor: bodyEditor, label: said('Body', 'Тэкст', 'Текст') },
    {
      name: 'reason',
      type: 'textarea',
      label: said('Reason for the verdict', 'Чаму такая ацэнка', 'Почему такая оценка'),
    },
    {
      name: 'note',
      type: 'textarea',
      label: said('Note to readers', 'Заўвага чытачам', 'Примечание для читателей'),
    },
    { name: 'language', type: 'select', options: [...locales], required: true, index: true },
    { name: 'kind', type: 'select', options: [...publicationKinds], required: true, index: true },
    { name: 'week', type: 'text', index: true },
    { name: 'slug', type: 'text', index: true },
    { name: 'position', type: 'number' },
    { name: 'issue', type: 'relationship', relationTo: 'issues', index: true },
    { name: 'section', type: 'relationship', relationTo: 'sections', index: true },
    { name: 'analysts', type: 'relationship', relationTo: 'analysts', hasMany: true },
    { name: 'verdict', type: 'relationship', relationTo: 'verdicts' },
    { name: 'isArchive', type: 'checkbox', index: true },
    { name: 'publishedAt', type: 'text', required: true, index: true },
    { name: 'firstPublishedAt', type: 'text', required: true },
    {
      name: 'commentary',
      type: 'relationship',
      relationTo: 'commentaries',
      index: true,
      maxDepth: 0,
    },
    deskOnly({ name: 'text', type: 'relationship', relationTo: 'texts', index: true }),
    deskOnly({ name: 'release', type: 'relationship', relationTo: 'releases', index: true }),
    deskOnly({ name: 'retiredBy', type: 'relationship', relationTo: 'releases', index: true }),
    deskOnly({ name: 'contentHash', type: 'text' }),
    deskOnly({ name: 'printKey', type: 'text', unique: true }),
  ],
}

function deskOnly<Field extends object>(field: Field) {
  return { ...field, access: { read: fieldForDesk } }
}
