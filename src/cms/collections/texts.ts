import { localeNames, locales } from '../../domain/locale'
import { stateNames } from '../../domain/step-names'
import { states } from '../../domain/workflow'
import {
  admins,
  analystsAndDesk,
  fieldForAdmins,
  fieldForDesk,
  fieldForNobody,
  ownTexts,
  readableTexts,
  versionsOfReadableTexts,
} from '../access'
import { textSeenEndpoint } from '../endpoints/seen'
import { takeStepEndpoint, textTrailEndpoint } from '../endpoints/text-steps'
import { bodyEditor, checkedBody } from '../fields/rich-text'
import { checkedSlugOrNone } from '../fields/slug'
import { checkWords } from '../hooks/check-words'
import { guardText } from '../hooks/guard-text'
import { keepPublished } from '../hooks/keep-published'
import { recordReopening } from '../hooks/record-reopening'
import { sortByOwnFields } from '../hooks/sort-by-own-fields'
import { said } from '../labels'
import { keptCollection } from './kept-collection'

const closed = { create: fieldForNobody, update: fieldForNobody } as const

/** The words of one commentary in one language, with their state. Readers never see a text. */
export const texts = keptCollection(
  {
    slug: 'texts',
    labels: {
      singular: said('Text', 'Тэкст', 'Текст'),
      plural: said('Texts', 'Тэксты', 'Тексты'),
    },
    access: {
      read: readableTexts,
      create: analystsAndDesk,
      update: ownTexts,
      delete: admins,
      readVersions: versionsOfReadableTexts,
    },
    admin: {
      useAsTitle: 'label',
      defaultColumns: ['label', 'language', 'state', 'translator', 'updatedAt'],
      group: said('Desk', 'Рэдакцыя', 'Редакция'),
      enableListViewSelectAPI: true,
      listSearchableFields: ['label', 'title'],
    },
    disableDuplicate: true,
    disableBulkEdit: true,
    defaultSort: '-updatedAt',
    // Titles that have changed are read from this alone, and not from every text.
    indexes: [{ fields: ['updatedAt', 'label', 'title'] }],
    versions: { drafts: false, maxPerDoc: 100 },
    endpoints: [takeStepEndpoint, textTrailEndpoint, textSeenEndpoint],
    hooks: {
      beforeOperation: [sortByOwnFields],
      beforeValidate: [checkWords],
      beforeChange: [guardText, recordReopening],
      beforeDelete: [keepPublished('text')],
    },
    fields: [
      {
        name: 'workflow',
        type: 'ui',
        admin: { components: { Field: '/src/cms/admin/text-workflow#TextWorkflow' } },
      },
      {
        name: 'title',
        type: 'text',
        label: said('Title', 'Загаловак', 'Заголовок'),
        maxLength: 300,
      },
      { name: 'lead', type: 'textarea', label: said('Lead', 'Лід', 'Лид'), maxLength: 3000 },
      {
        name: 'body',
        type: 'richText',
        editor: bodyEditor,
        validate: checkedBody,
        label: said('Body', 'Тэкст', 'Текст'),
      },
      {
        name: 'reason',
        type: 'textarea',
        maxLength: 500,
        label: said(
          'The reason for the verdict, in one sentence',
          'Чаму такая ацэнка: адным сказам',
          'Почему такая оценка: одним предложением',
        ),
      },
      {
        name: 'slug',
        type: 'text',
        index: true,
        validate: checkedSlugOrNone,
        label: said('Address', 'Адрас', 'Адрес'),
        admin: {
          description: said(
            'Made from the title when left empty.',
            'Калі пуста, утворыцца з загалоўка.',
            'Если пусто, получится из заголовка.',
          ),
        },
      },
      {
        name: 'commentary',
        type: 'relationship',
        relationTo: 'commentaries',
        required: true,
        index: true,
        label: said('Commentary', 'Каментар', 'Комментарий'),
        admin: { position: 'sidebar' },
      },
      {
        name: 'language',
        type: 'select',
        required: true,
        index: true,
        options: locales.map((value) => ({ value, label: localeNames[value] })),
        label: said('Language', 'Мова', 'Язык'),
        admin: { position: 'sidebar' },
      },
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'draft',
        index: true,
        options: states.map((value) => ({ value, label: stateNames[value] })),
        access: closed,
        label: said('State', 'Стан', 'Состояние'),
        admin: { readOnly: true, position: 'sidebar' },
      },
      {
        name: 'author',
        type: 'relationship',
        relationTo: 'users',
        index: true,
        // It ties an account to a byline.
        access: { create: fieldForAdmins, update: fieldForAdmins, read: fieldForAdmins },
        label: said('Written by', 'Аўтар тэксту', 'Автор текста'),
        admin: { position: 'sidebar' },
      },
      {
        name: 'translator',
        type: 'relationship',
        relationTo: 'users',
        index: true,
        access: { create: fieldForDesk, update: fieldForDesk },
        label: said('Translated by', 'Перакладчык', 'Переводчик'),
        admin: {
          position: 'sidebar',
          components: {
            Cell: '/src/cms/admin/cells/person-field#PersonCell',
            Field: '/src/cms/admin/cells/person-field#PersonField',
          },
        },
      },
      {
        name: 'translatedFrom',
        type: 'relationship',
        relationTo: 'texts',
        access: { create: fieldForDesk, update: fieldForDesk },
        filterOptions: ({ data }) => ({ commentary: { equals: data?.commentary } }),
        label: said('Translated from', 'Перакладзена з', 'Переведено с'),
        admin: { position: 'sidebar' },
      },
      {
        name: 'contributors',
        type: 'relationship',
        relationTo: 'users',
        hasMany: true,
        access: { ...closed, read: fieldForAdmins },
        admin: { hidden: true },
      },
      {
        name: 'label',
        type: 'text',
        access: closed,
        label: said('Text', 'Тэкст', 'Текст'),
        admin: { hidden: true },
      },
      { name: 'key', type: 'text', unique: true, access: closed, admin: { hidden: true } },
      // The release that is printing it, for the moment that this takes.
      { name: 'heldBy', type: 'text', index: true, access: closed, admin: { hidden: true } },
      { name: 'approvedHash', type: 'text', access: closed, admin: { hidden: true } },
      { name: 'originalHash', type: 'text', access: closed, admin: { hidden: true } },
      {
        name: 'approvedBy',
        type: 'text',
        access: { ...closed, read: fieldForAdmins },
        admin: { hidden: true },
      },
      { name: 'approvedAt', type: 'text', access: closed, admin: { hidden: true } },
    ],
  },
  { recordsChanges: false },
)
