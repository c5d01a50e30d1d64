import type { SlavicMessages } from './message-set'

export const ru: SlavicMessages = {
  skipToContent: 'Сразу к тексту',
  mainNavigation: 'Основное',
  latestIssue: 'Свежий выпуск',
  archive: 'Архив',
  languages: 'Языки',
  noTranslation: 'нет',
  inLanguage: { en: 'по-английски', be: 'по-белорусски', ru: 'по-русски' },

  weekInReview: 'Ситуация за неделю',
  editorsNote: 'От редакции',
  noIssueYet: 'Первый выпуск ещё не вышел.',
  issueNavigation: 'Выпуски',
  previousIssue: 'Предыдущий выпуск',
  nextIssue: 'Следующий выпуск',
  wholeIssue: 'Весь выпуск',
  notInThisIssue: 'В этом выпуске нет комментариев по-русски.',
  inOtherLanguages: 'На других языках',
  issues: { one: '# выпуск', few: '# выпуска', many: '# выпусков', other: '# выпуска' },

  by: '',
  published: 'Опубликовано',
  corrected: 'Исправлено',
  fromTheArchive: 'Из архива',
  verdict: 'Оценка',
  readAlso: 'Прочитать также',
  notReadable: (inLanguages) =>
    inLanguages.length === 1
      ? `Текста ${inLanguages[0]} нет.`
      : `Текста нет ${inLanguages.map((language) => `ни ${language}`).join(', ')}.`,
  retractedLabel: 'Отозвано',
  retracted: 'Этот комментарий отозван',
  corrections: 'Исправления',
  footnotes: 'Сноски',
  footnote: (number) => `Сноска ${number}`,
  backToText: 'Вернуться к тексту',
  photo: 'Фото:',

  section: 'Раздел',
  analyst: 'Аналитик',
  moreCommentaries: 'Ещё комментарии',
  newer: 'Новее',
  older: 'Раньше',
  page: (number) => `Страница ${number}`,

  years: 'Годы',
  archiveOf: (year) => `Архив за ${year} год`,
  archiveDescription: 'Все выпуски по годам и неделям',

  notFoundTitle: 'Такой страницы нет',
  notFoundAdvice: 'Возможно, в адресе ошибка или страницу удалили.',
  missing: {
    commentary: 'Этого комментария нет по-русски',
    section: 'В этом разделе нет текстов по-русски',
    analyst: 'У этого автора нет текстов по-русски',
  },
  readIt: 'Можно прочитать:',
  failedTitle: 'Страницу не удалось показать',
  failedAdvice: 'Это наша ошибка. Попробуйте, пожалуйста, через несколько минут.',
}
