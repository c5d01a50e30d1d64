import { localeNames, locales } from '../../domain/locale'
import {
  admins,
  analystsAndDesk,
  fieldForAdmins,
  fieldForDesk,
  fieldForNobody,
  nobody,
  ownCommentaries,
  readableCommentaries,
} from '../access'
import { startTextEndpoint } from '../endpoints/start-text'
import { guardCommentary } from '../hooks/guard-commentary'
import { keepPublished } from '../hooks/keep-published'
import { keepFactsWhilePrinted, reopenOtherFacts } from '../hooks/reopen-approved'
import { sortByOwnFields } from '../hooks/sort-by-own-fields'
import { said } from '../labels'
import { keptCollection } from './kept-collection'

/** The facts of one piece, true in every language. Its words are texts. */
export const commentaries = keptCollection({
  slug: 'commentaries',
  labels: {
    singular: said('Commentary', 'Каментар', 'Комментарий'),
    plural: said('Commentaries', 'Каментары', 'Комментарии'),
  },
  access: {
    read: readableCommentaries,
    create: analystsAndDesk,
    update: ownCommentaries,
    delete: admins,
    readVersions: nobody,
  },
  admin: {
    useAsTitle: 'workingTitle',
    defaultColumns: ['workingTitle', 'issue', 'section', 'verdict', 'analysts', 'updatedAt'],
    group: said('Desk', 'Рэдакцыя', 'Редакция'),
    enableListViewSelectAPI: true,
  },
  disableDuplicate: true,
  endpoints: [startTextEndpoint],
  hooks: {
    beforeOperation: [sortByOwnFields],
    beforeChange: [guardCommentary, keepFactsWhilePrinted],
    afterChange: [reopenOtherFacts],
    beforeDelete: [keepPublished('commentary')],
  },
  fields: [
    {
      name: 'workingTitle',
      type: 'text',
      required: true,
      label: said('Working title', 'Працоўная назва', 'Рабочее название'),
      admin: {
        description: said(
          'For colleagues; readers see the title of each text.',
          'Для калег; чытачы бачаць загаловак кожнага тэксту.',
          'Для коллег; читатели видят заголовок каждого текста.',
        ),
      },
    },
    {
      name: 'texts',
      type: 'ui',
      admin: { components: { Field: '/src/cms/admin/texts-of-commentary#TextsOfCommentary' } },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'issue',
          type: 'relationship',
          relationTo: 'issues',
          index: true,
          label: said('Issue', 'Выпуск', 'Выпуск'),
          admin: { width: '50%', sortOptions: '-start' },
        },
        {
          name: 'section',
          type: 'relationship',
          relationTo: 'sections',
          index: true,
          label: said('Section', 'Раздзел', 'Раздел'),
          admin: { width: '50%' },
        },
      ],
    },
    {
      name: 'analysts',
      type: 'relationship',
      relationTo: 'analysts',
      hasMany: true,
      index: true,
      label: said('Analysts', 'Аналітыкі', 'Аналитики'),
    },
    {
      name: 'verdict',
      type: 'relationship',
      relationTo: 'verdicts',
      index: true,
      label: said('Trend verdict', 'Ацэнка тэндэнцыі', 'Оценка тенденции'),
    },
    {
      name: 'original',
      type: 'select',
      options: locales.map((value) => ({ value, label: localeNames[value] })),
      access: { update: fieldForDesk },
      label: said('Language of the original', 'Мова арыгінала', 'Язык оригинала'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody, read: fieldForAdmins },
      admin: { hidden: true },
    },
    {
      // Who set its facts, in any round.
      name: 'contributors',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      access: { create: fieldForNobody, update: fieldForNobody, read: fieldForAdmins },
      admin: { hidden: true },
    },
    {
      name: 'archive',
      type: 'group',
      label: said('From the old site', 'Са старога сайта', 'Со старого сайта'),
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => data?.archive?.isArchive === true,
      },
      fields: [
        { name: 'isArchive', type: 'checkbox', index: true, admin: { hidden: true } },
        { name: 'file', type: 'text', label: said('File', 'Файл', 'Файл'), index: true },
        { name: 'fileKey', type: 'text', index: true, admin: { hidden: true } },
        { name: 'fingerprint', type: 'text', index: true, admin: { hidden: true } },
        { name: 'match', type: 'text', index: true, admin: { hidden: true } },
        {
          name: 'address',
          type: 'text',
          label: said('Old address', 'Стары адрас', 'Старый адрес'),
        },
        {
          name: 'problems',
          type: 'textarea',
          label: said('What was missing', 'Чаго не хапала', 'Чего не хватало'),
        },
      ],
    },
  ],
})
