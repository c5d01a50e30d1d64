import type { Field, GlobalConfig, GroupField } from 'payload'
import type { Locale } from '../domain/locale'
import { admins, anyone, nobody } from './access'
import { saveGuard } from './collections/kept-collection'
import { waitingGlobalEndpoints } from './endpoints/waiting-changes'
import { checkedBody, pageEditor } from './fields/rich-text'
import { withWaiting } from './fields/with-waiting'
import { checkPages } from './hooks/check-pages'
import { holdBackGlobal } from './hooks/hold-back'
import { keepWordsClean } from './hooks/keep-words-clean'
import { recordGlobalChange } from './hooks/record-changes'
import { storeNoOtherLanguage } from './hooks/store-no-other-language'
import { said } from './labels'
import { personOf } from './person'
import { keepGlobalRevision, keptFieldsFor } from './storage/kept-fields'

const fields: Field[] = [
  {
    name: 'name',
    type: 'text',
    localized: true,
    label: said('Name of the publication', 'Назва выдання', 'Название издания'),
  },
  {
    name: 'tagline',
    type: 'text',
    localized: true,
    label: said('In one line', 'Адным радком', 'Одной строкой'),
  },
  {
    name: 'heading',
    type: 'text',
    localized: true,
    label: said('Over the current issue', 'Над свежым выпускам', 'Над свежим выпуском'),
    admin: {
      description: said(
        'Such as “Situation in …”.',
        'Напрыклад, «Сітуацыя ў …».',
        'Например, «Ситуация в …».',
      ),
    },
  },
  {
    name: 'notice',
    type: 'textarea',
    localized: true,
    maxLength: 300,
    label: said(
      'Notice on every page',
      'Паведамленне на кожнай старонцы',
      'Сообщение на каждой странице',
    ),
  },
  page('about', said('About the publication', 'Пра выданне', 'Об издании')),
  page('method', said('How we work', 'Як мы працуем', 'Как мы работаем')),
  // Readers need not know how often somebody writes here.
  ...keptFieldsFor(({ req }) => personOf(req) !== null),
]

/** What the publication is called and says of itself: the words of the site outside its issues. */
export const siteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: said('The publication', 'Выданне', 'Издание'),
  access: { read: anyone, update: admins, readVersions: nobody },
  admin: {
    group: said('Settings', 'Налады', 'Настройки'),
    components: { elements: { beforeDocumentControls: [saveGuard] } },
  },
  hooks: {
    beforeOperation: [storeNoOtherLanguage],
    beforeValidate: [keepWordsClean(fields), checkPages],
    beforeChange: [keepGlobalRevision, holdBackGlobal, recordGlobalChange],
  },
  endpoints: waitingGlobalEndpoints,
  fields: withWaiting(fields),
}

/** A page that stands beside the issues: it is there for readers as soon as it has a body. */
function page(name: 'about' | 'method', label: Record<Locale, string>): GroupField {
  return {
    name,
    type: 'group',
    label,
    fields: [
      {
        name: 'title',
        type: 'text',
        localized: true,
        label: said('Title', 'Загаловак', 'Заголовок'),
      },
      { name: 'lead', type: 'textarea', localized: true, label: said('Lead', 'Лід', 'Лид') },
      {
        name: 'body',
        type: 'richText',
        localized: true,
        editor: pageEditor,
        validate: checkedBody,
        label: said('Body', 'Тэкст', 'Текст'),
      },
    ],
  }
}
