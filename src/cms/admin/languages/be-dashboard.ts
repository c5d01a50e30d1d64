import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const dashboard = {
  addButton: 'Дадаць +',
  addWidget: 'Дадаць віджэт',
  deleteWidget: 'Выдаліць віджэт {{id}}',
  discardConfirmLabel: 'Адкінуць',
  discardMessage: 'Размяшчэнне віджэтаў на панэлі зменена, але не захавана. Адкінуць змены?',
  discardTitle: 'Адкінуць змены?',
  editDashboard: 'Наладзіць панэль кіравання',
  editingDashboard: 'Наладжванне панэлі кіравання',
  noItems:
    'На вашай панэлі няма віджэтаў. Іх можна дадаць праз меню «Панэль кіравання» ў верхнім радку.',
  resetLayout: 'Скінуць размяшчэнне',
  searchWidgets: 'Пошук віджэтаў…',
} satisfies DefaultTranslationsObject['dashboard']
