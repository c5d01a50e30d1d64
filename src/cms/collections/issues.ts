import { admins, desk, fieldForDesk, fieldForNobody, nobody, publicOrStaff } from '../access'
import { approveIssueWordsEndpoint, issueWordsEndpoint } from '../endpoints/issue-words'
import { releaseIssueEndpoint } from '../endpoints/release-issue'
import { cancelPlanEndpoint, dryRunEndpoint, planReleaseEndpoint } from '../endpoints/release-plan'
import { takeBackReleaseEndpoint } from '../endpoints/take-back-release'
import { deriveWeek } from '../hooks/derive-week'
import { keepApprovedPlace } from '../hooks/keep-approved-place'
import { keepKnown } from '../hooks/keep-known'
import { keepPlanned } from '../hooks/keep-planned'
import { keepWordWriters } from '../hooks/keep-word-writers'
import { numberIssue } from '../hooks/number-issue'
import { withPrintedWords } from '../hooks/with-printed-words'
import { dateCell, said } from '../labels'
import { publicReading } from '../public-reading'
import { keptCollection } from './kept-collection'

const reading = publicReading({
  fields: ['week', 'number', 'start', 'end', 'title', 'lead', 'editorsNote', 'releasedAt'],
  queries: ['week', 'number', 'start', 'end', 'releasedAt'],
  seesAll: (person) => person !== null,
})

const unseen = { create: fieldForNobody, update: fieldForNobody, read: fieldForNobody } as const

/** One week, Monday to Sunday. Readers see it, and its words as they stood, once it is released. */
export const issues = keptCollection({
  slug: 'issues',
  labels: {
    singular: said('Issue', 'Выпуск', 'Выпуск'),
    plural: said('Issues', 'Выпускі', 'Выпуски'),
  },
  access: {
    read: publicOrStaff({ releasedAt: { exists: true } }),
    create: desk,
    update: desk,
    delete: admins,
    readVersions: nobody,
  },
  admin: {
    useAsTitle: 'week',
    defaultColumns: ['week', 'number', 'start', 'end', 'title', 'releasedAt'],
    group: said('Desk', 'Рэдакцыя', 'Редакция'),
    enableListViewSelectAPI: true,
  },
  defaultSort: '-start',
  // Else a copy would bring along what was approved and printed of another week.
  disableDuplicate: true,
  endpoints: [
    releaseIssueEndpoint,
    dryRunEndpoint,
    planReleaseEndpoint,
    cancelPlanEndpoint,
    takeBackReleaseEndpoint,
    issueWordsEndpoint,
    approveIssueWordsEndpoint,
  ],
  hooks: {
    beforeOperation: reading.beforeOperation,
    beforeValidate: [deriveWeek],
    beforeChange: [keepApprovedPlace, numberIssue, keepWordWriters],
    afterRead: [withPrintedWords, ...reading.afterRead],
    beforeDelete: [keepKnown('issues'), keepPlanned],
  },
  fields: [
    {
      name: 'issueBoard',
      type: 'ui',
      admin: { components: { Field: '/src/cms/admin/issue-board#IssueBoard' } },
    },
    {
      name: 'start',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      // Readers know a released issue by its week.
      access: { update: ({ doc }) => !doc?.releasedAt },
      label: said('Week', 'Тыдзень', 'Неделя'),
      admin: { components: { Cell: dateCell, Field: '/src/cms/admin/week-field#WeekField' } },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'week',
          type: 'text',
          unique: true,
          index: true,
          label: said('ISO week', 'Тыдзень паводле ISO', 'Неделя по ISO'),
          admin: { readOnly: true, width: '50%' },
        },
        {
          name: 'end',
          type: 'text',
          label: said('Sunday', 'Нядзеля', 'Воскресенье'),
          admin: { components: { Cell: dateCell }, readOnly: true, width: '50%' },
        },
      ],
    },
    {
      name: 'number',
      type: 'number',
      index: true,
      min: 1,
      // Readers cite a released issue by its number.
      access: { update: ({ doc }) => !doc?.releasedAt },
      label: said('Number', 'Нумар', 'Номер'),
      admin: {
        position: 'sidebar',
        description: said(
          'One more than the highest so far, when left empty.',
          'Калі пуста, будзе наступны за найбольшым.',
          'Если пусто, будет следующий за наибольшим.',
        ),
      },
    },
    {
      name: 'numberKey',
      type: 'text',
      unique: true,
      access: { create: fieldForNobody, update: fieldForNobody, read: fieldForDesk },
      admin: { hidden: true },
    },
    {
      name: 'title',
      type: 'text',
      localized: true,
      label: said('Title', 'Загаловак', 'Заголовок'),
    },
    { name: 'lead', type: 'textarea', localized: true, label: said('Lead', 'Лід', 'Лид') },
    {
      name: 'editorsNote',
      type: 'textarea',
      localized: true,
      label: said('Editor’s note', 'Ад рэдактара', 'От редактора'),
    },
    // Of each language, the words that a second reader approved last, and who wrote any of them.
    { name: 'approvedWords', type: 'json', access: unseen, hidden: true },
    { name: 'wordWriters', type: 'json', access: unseen, hidden: true },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'commentaries',
      hasMany: true,
      access: { read: fieldForDesk },
      label: said('Order of commentaries', 'Парадак каментароў', 'Порядок комментариев'),
      filterOptions: ({ id }) => (id === undefined ? false : { issue: { equals: id } }),
      admin: {
        description: said(
          'Commentaries that are not named here follow in the order of their sections.',
          'Каментары, якіх тут няма, ідуць далей у парадку раздзелаў.',
          'Комментарии, которых здесь нет, идут следом в порядке разделов.',
        ),
      },
    },
    {
      name: 'printed',
      type: 'group',
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
      fields: [
        { name: 'title', type: 'text', localized: true },
        { name: 'lead', type: 'textarea', localized: true },
        { name: 'editorsNote', type: 'textarea', localized: true },
      ],
    },
    {
      name: 'releasedAt',
      type: 'text',
      index: true,
      access: { create: () => false, update: () => false },
      label: said('Released', 'Выйшаў', 'Вышел'),
      admin: { components: { Cell: dateCell }, readOnly: true, position: 'sidebar' },
    },
  ],
})
