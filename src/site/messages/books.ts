import type { Locale } from '../../domain/locale'
import type { BookFormat } from '../../domain/paths'

/** What stands in the files in which an issue is taken away, and beside the links to them. */
export type BooksMessages = {
  takeAway: string
  formats: Record<BookFormat, string>
  contents: string
  cover: string
  aboutThisFile: string
  /** Of a day in words. */
  asOf: (day: string) => string
  onTheWeb: string
  laterCorrections: string
  marks: string
  /** For readers who choose books by how they can be read. */
  accessibility: string
}

export const booksMessages: Record<Locale, BooksMessages> = {
  en: {
    takeAway: 'Take this issue with you:',
    formats: { epub: 'EPUB', pdf: 'PDF', html: 'one page' },
    contents: 'Contents',
    cover: 'Cover',
    aboutThisFile: 'About this file',
    asOf: (day) => `The texts stand here as they did on ${day}.`,
    onTheWeb: 'On the web:',
    laterCorrections: 'What has been corrected since:',
    marks: 'The marks show the verdict of each commentary, set against the week before:',
    accessibility:
      'Headings, notes and links can be reached in order; every picture has a description, and no meaning depends on colour alone.',
  },
  be: {
    takeAway: 'Увесь выпуск адным файлам:',
    formats: { epub: 'EPUB', pdf: 'PDF', html: 'вэб-старонка' },
    contents: 'Змест',
    cover: 'Вокладка',
    aboutThisFile: 'Пра гэты файл',
    asOf: (day) => `Тэксты тут такія, якімі былі ${day}`,
    onTheWeb: 'У сеціве:',
    laterCorrections: 'Што выпраўлена пазней:',
    marks: 'Знакі паказваюць ацэнку кожнага каментара ў параўнанні з папярэднім тыднем:',
    accessibility:
      'Па загалоўках, зносках і спасылках можна пераходзіць па парадку; кожны малюнак апісаны словамі, і нічога не перадаецца адным толькі колерам.',
  },
  ru: {
    takeAway: 'Весь выпуск одним файлом:',
    formats: { epub: 'EPUB', pdf: 'PDF', html: 'веб-страница' },
    contents: 'Содержание',
    cover: 'Обложка',
    aboutThisFile: 'Об этом файле',
    asOf: (day) => `Тексты приведены по состоянию на ${day}`,
    onTheWeb: 'В интернете:',
    laterCorrections: 'Что исправлено позже:',
    marks: 'Знаки показывают оценку каждого комментария в сравнении с предыдущей неделей:',
    accessibility:
      'Заголовки, сноски и ссылки доступны по порядку; у каждой иллюстрации есть описание, и ничто не передаётся одним лишь цветом.',
  },
}
