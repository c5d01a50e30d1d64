import type { SlavicMessages } from './message-set'

export const be: SlavicMessages = {
  skipToContent: 'Адразу да тэксту',
  mainNavigation: 'Асноўнае',
  latestIssue: 'Свежы выпуск',
  archive: 'Архіў',
  languages: 'Мовы',
  noTranslation: 'няма',
  inLanguage: { en: 'па-англійску', be: 'па-беларуску', ru: 'па-руску' },

  weekInReview: 'Сітуацыя за тыдзень',
  editorsNote: 'Ад рэдакцыі',
  noIssueYet: 'Першы выпуск яшчэ не выйшаў.',
  issueNavigation: 'Выпускі',
  previousIssue: 'Папярэдні выпуск',
  nextIssue: 'Наступны выпуск',
  wholeIssue: 'Увесь выпуск',
  notInThisIssue: 'У гэтым выпуску няма каментароў па-беларуску.',
  inOtherLanguages: 'На іншых мовах',
  issues: { one: '# выпуск', few: '# выпускі', many: '# выпускаў', other: '# выпуску' },

  by: '',
  published: 'Апублікавана',
  corrected: 'Выпраўлена',
  fromTheArchive: 'З архіва',
  verdict: 'Ацэнка',
  readAlso: 'Прачытаць таксама',
  notReadable: (inLanguages) =>
    inLanguages.length === 1
      ? `Тэксту ${inLanguages[0]} няма.`
      : `Тэксту няма ${inLanguages.map((language) => `ні ${language}`).join(', ')}.`,
  retractedLabel: 'Адклікана',
  retracted: 'Гэты каментар адкліканы',
  corrections: 'Выпраўленні',
  footnotes: 'Зноскі',
  footnote: (number) => `Зноска ${number}`,
  backToText: 'Вярнуцца да тэксту',
  photo: 'Фота:',

  section: 'Раздзел',
  analyst: 'Аналітык',
  moreCommentaries: 'Яшчэ каментары',
  newer: 'Навейшыя',
  older: 'Ранейшыя',
  page: (number) => `Старонка ${number}`,

  years: 'Гады',
  archiveOf: (year) => `Архіў за ${year} год`,
  archiveDescription: 'Усе выпускі па гадах і тыднях',

  notFoundTitle: 'Такой старонкі няма',
  notFoundAdvice: 'Магчыма, у адрасе памылка або старонку прыбралі.',
  missing: {
    commentary: 'Гэтага каментара няма па-беларуску',
    section: 'У гэтым раздзеле няма тэкстаў па-беларуску',
    analyst: 'У гэтага аўтара няма тэкстаў па-беларуску',
  },
  readIt: 'Можна прачытаць:',
  failedTitle: 'Старонку не ўдалося паказаць',
  failedAdvice: 'Гэта наша памылка. Паспрабуйце, калі ласка, праз некалькі хвілін.',
}
