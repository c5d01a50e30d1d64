import type { CollectionConfig } from 'payload'
import { locales } from '../../domain/locale'
import { publicationKinds, publicationStates } from '../../domain/publication'
import { fieldForDesk, nobody, publicOrDesk } from '../access'
import { bodyEditor } from '../fields/rich-text'
import { dateCell, said } from '../labels'
import { reading } from '../publications-for-readers'
import { visibleNow } from '../publications-now'

/** Frozen copies of words and facts. Only a release writes them; nobody edits or deletes them. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: {
    singular: said('Publication', 'Публікацыя', 'Публикация'),
    plural: said('Publications', 'Публікацыі', 'Публикации'),
  },
  access: {
    read: publicOrDesk(visibleNow),
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
  // Each serves questions in their order: a list of a section, its trend in all languages; a week, a
  // feed and a year in one language, a year in all; the public API; short addresses; the ledger; a word
  // of a title in the desk's list.
  indexes: [
    { fields: ['section', 'language', 'state', 'week'] },
    { fields: ['section', 'state', 'week'] },
    { fields: ['language', 'state', 'week'] },
    { fields: ['state', 'week'] },
    { fields: ['state', 'publishedAt'] },
    { fields: ['state', 'number'] },
    { fields: ['kind', 'language', 'publishedAt'] },
    { fields: ['publishedAt', 'title'] },
  ],
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
    {
      name: 'language',
      type: 'select',
      label: said('Language', 'Мова', 'Язык'),
      options: [...locales],
      required: true,
      index: true,
    },
    {
      name: 'kind',
      type: 'select',
      label: said('Kind', 'Від', 'Вид'),
      options: [...publicationKinds],
      required: true,
      index: true,
    },
    { name: 'week', type: 'text', label: said('Week', 'Тыдзень', 'Неделя'), index: true },
    { name: 'slug', type: 'text', label: said('Address', 'Адрас', 'Адрес'), index: true },
    {
      name: 'number',
      type: 'number',
      label: said('Short address', 'Кароткі адрас', 'Короткий адрес'),
      index: true,
    },
    {
      name: 'position',
      type: 'number',
      label: said('Place in the issue', 'Месца ў выпуску', 'Место в выпуске'),
    },
    {
      name: 'issue',
      type: 'relationship',
      label: said('Issue', 'Выпуск', 'Выпуск'),
      relationTo: 'issues',
      index: true,
    },
    {
      name: 'section',
      type: 'relationship',
      label: said('Section', 'Раздзел', 'Раздел'),
      relationTo: 'sections',
      index: true,
    },
    {
      name: 'analysts',
      type: 'relationship',
      label: said('Analysts', 'Аналітыкі', 'Аналитики'),
      relationTo: 'analysts',
      hasMany: true,
    },
    {
      name: 'verdict',
      type: 'relationship',
      label: said('Trend verdict', 'Ацэнка тэндэнцыі', 'Оценка тенденции'),
      relationTo: 'verdicts',
    },
    {
      name: 'previousVerdict',
      type: 'relationship',
      label: said(
        'Verdict before the correction',
        'Ацэнка да выпраўлення',
        'Оценка до исправления',
      ),
      relationTo: 'verdicts',
    },
    {
      name: 'isArchive',
      type: 'checkbox',
      label: said('From the old site', 'Са старога сайта', 'Со старого сайта'),
      index: true,
    },
    {
      name: 'publishedAt',
      type: 'text',
      label: said('Published', 'Апублікавана', 'Опубликовано'),
      required: true,
      index: true,
      admin: { components: { Cell: dateCell } },
    },
    {
      name: 'firstPublishedAt',
      type: 'text',
      label: said('First published', 'Упершыню апублікавана', 'Впервые опубликовано'),
      required: true,
      admin: { components: { Cell: dateCell } },
    },
    {
      name: 'commentary',
      type: 'relationship',
      label: said('Commentary', 'Каментар', 'Комментарий'),
      relationTo: 'commentaries',
      index: true,
      maxDepth: 0,
    },
    deskOnly({
      name: 'text',
      type: 'relationship',
      label: said('Text', 'Тэкст', 'Текст'),
      relationTo: 'texts',
      index: true,
    }),
    deskOnly({
      name: 'release',
      type: 'relationship',
      label: said('Release', 'Рэліз', 'Релиз'),
      relationTo: 'releases',
      index: true,
    }),
    deskOnly({
      name: 'retiredBy',
      type: 'relationship',
      label: said('Replaced by', 'Заменена рэлізам', 'Заменена релизом'),
      relationTo: 'releases',
      index: true,
    }),
    // Follows the states of its releases, see `followRelease`.
    deskOnly({
      name: 'state',
      type: 'select',
      label: said('State', 'Стан', 'Состояние'),
      options: [...publicationStates],
      required: true,
      defaultValue: 'staged',
    }),
    deskOnly({
      name: 'contentHash',
      type: 'text',
      label: said('Content hash', 'Хэш зместу', 'Хэш содержания'),
    }),
    deskOnly({
      name: 'numberKey',
      type: 'text',
      label: said('Number key', 'Ключ нумара', 'Ключ номера'),
      unique: true,
    }),
    deskOnly({
      name: 'printKey',
      type: 'text',
      label: said('Print key', 'Ключ друку', 'Ключ печати'),
      unique: true,
    }),
  ],
}

function deskOnly<Field extends object>(field: Field) {
  return { ...field, access: { read: fieldForDesk } }
}
