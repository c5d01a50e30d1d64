import type { Condition } from 'payload'
import { localeNames, locales } from '../../domain/locale'
import { roleNames, roles } from '../../domain/role'
import {
  admins,
  fieldForAdmins,
  fieldForNobody,
  fieldForSelfOrAdmins,
  nobody,
  themselvesOrAdmins,
  themselvesOrDesk,
} from '../access'
import { firstPersonIsAdmin } from '../hooks/first-person-is-admin'
import {
  keepFromDeleting,
  keepLastAdministrator,
  returnLastAdministrator,
} from '../hooks/keep-administrator'
import { longPassword } from '../hooks/long-password'
import { endSessions, keepWhoWorked, refuseRetired, sendNoLetter } from '../hooks/retire-person'
import { sortByOwnFields } from '../hooks/sort-by-own-fields'
import { said } from '../labels'
import { personOf } from '../person'
import { resetMail } from '../reset-mail'
import { keptCollection } from './kept-collection'

/** The first person finds no byline to choose. */
const onceSomebodyIsThere: Condition = (_data, _siblings, { user }) => Boolean(user)

/** Accounts. A pen name lives on the analyst's profile; nothing here ever reaches a reader. */
export const users = keptCollection(
  {
    slug: 'users',
    labels: {
      singular: said('Person', 'Чалавек', 'Человек'),
      plural: said('People', 'Людзі', 'Люди'),
    },
    access: {
      admin: ({ req }) => personOf(req) !== null,
      read: themselvesOrDesk,
      create: admins,
      update: themselvesOrAdmins,
      delete: admins,
      unlock: admins,
      readVersions: nobody,
    },
    auth: {
      tokenExpiration: 8 * 60 * 60,
      maxLoginAttempts: 10,
      lockTime: 10 * 60 * 1000,
      forgotPassword: resetMail,
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'role', 'languages', 'email', 'isRetired'],
      group: said('Settings', 'Налады', 'Настройки'),
      enableListViewSelectAPI: true,
    },
    hooks: {
      beforeOperation: [longPassword, sortByOwnFields, sendNoLetter],
      beforeLogin: [refuseRetired],
      beforeChange: [firstPersonIsAdmin, keepLastAdministrator, endSessions],
      afterChange: [returnLastAdministrator],
      beforeDelete: [keepFromDeleting, keepWhoWorked],
    },
    fields: [
      {
        // Never stored: what the first person writes into the form to become administrator.
        name: 'registrationCode',
        type: 'text',
        virtual: true,
        label: said('Registration code', 'Код рэгістрацыі', 'Код регистрации'),
        access: { read: fieldForNobody, update: fieldForNobody },
        admin: {
          // Payload shows what is not stored as something that nobody can fill in.
          readOnly: false,
          condition: (_data, _siblings, { operation, user }) => operation === 'create' && !user,
          disableBulkEdit: true,
          disableListColumn: true,
          disableListFilter: true,
          disableGroupBy: true,
          description: said(
            'Twelve letters and digits that the site showed when it was started, in that window or in the log of the server. Without them, “npm run user” makes an account.',
            'Дванаццаць літар і лічбаў, якія сайт паказаў пры запуску – у акне або ў журнале сервера. Без кода ўліковы запіс можна стварыць камандай «npm run user».',
            'Двенадцать букв и цифр, которые сайт показал при запуске – в окне или в журнале сервера. Без кода учётную запись можно создать командой «npm run user».',
          ),
        },
      },
      {
        name: 'seat',
        type: 'text',
        unique: true,
        access: { create: fieldForNobody, update: fieldForNobody, read: fieldForNobody },
        admin: { hidden: true },
      },
      {
        name: 'name',
        type: 'text',
        required: true,
        label: said('Name', 'Імя', 'Имя'),
        admin: {
          description: said(
            'Only colleagues see it; readers see the pen name on the analyst’s profile.',
            'Яго бачаць толькі калегі; чытачы бачаць подпіс з профілю аналітыка.',
            'Его видят только коллеги; читатели видят подпись из профиля аналитика.',
          ),
        },
      },
      {
        name: 'email',
        type: 'email',
        required: true,
        unique: true,
        access: { read: fieldForSelfOrAdmins },
        label: said('E-mail', 'Электронная пошта', 'Электронная почта'),
      },
      {
        name: 'role',
        type: 'select',
        required: true,
        defaultValue: 'analyst',
        saveToJWT: true,
        options: roles.map((value) => ({ value, label: roleNames[value] })),
        access: { create: fieldForAdmins, update: fieldForAdmins },
        label: said('Role', 'Роля', 'Роль'),
      },
      {
        name: 'isRetired',
        type: 'checkbox',
        defaultValue: false,
        access: { create: fieldForAdmins, update: fieldForAdmins },
        label: said('Retired: cannot log in', 'Закрыты: увайсці нельга', 'Закрыта: войти нельзя'),
        admin: {
          position: 'sidebar',
          condition: onceSomebodyIsThere,
          description: said(
            'For somebody who works here no longer. The name stays with everything the person did; without the tick the person is back.',
            'Для таго, хто тут больш не працуе. Імя застаецца пры ўсім, што чалавек зрабіў; без гэтай адзнакі ён зможа вярнуцца.',
            'Для того, кто здесь больше не работает. Имя остаётся при всём, что человек сделал; без этой отметки он сможет вернуться.',
          ),
        },
      },
      {
        name: 'languages',
        type: 'select',
        hasMany: true,
        options: locales.map((value) => ({ value, label: localeNames[value] })),
        label: said('Languages', 'Мовы', 'Языки'),
        admin: {
          description: said(
            'The languages this person writes in; the first is the one we speak to them in.',
            'Мовы, на якіх чалавек піша; на першай мы да яго і звяртаемся.',
            'Языки, на которых человек пишет; на первом мы к нему и обращаемся.',
          ),
        },
      },
      {
        name: 'analyst',
        type: 'relationship',
        relationTo: 'analysts',
        access: { create: fieldForAdmins, update: fieldForAdmins, read: fieldForSelfOrAdmins },
        label: said('Byline', 'Подпіс', 'Подпись'),
        admin: {
          condition: onceSomebodyIsThere,
          description: said(
            'The profile under which this person’s commentaries appear. Only administrators see the link.',
            'Профіль, пад якім выходзяць каментары гэтага чалавека. Сувязь бачаць толькі адміністратары.',
            'Профиль, под которым выходят комментарии этого человека. Связь видят только администраторы.',
          ),
        },
      },
    ],
  },
  // It grows with each log-in, of which colleagues are not told.
  { revisionFor: fieldForSelfOrAdmins },
)
