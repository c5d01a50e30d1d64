import type { Localized } from '../../domain/locale'

/** What is said of addresses and bodies that cannot stand as they were written. */
export const writingSentences = {
  notASlug: {
    en: 'An address is made of small Latin letters, digits and hyphens.',
    be: 'Адрас складаецца з малых лацінскіх літар, лічбаў і злучкоў.',
    ru: 'Адрес состоит из строчных латинских букв, цифр и дефисов.',
  },
  slugTooLong: {
    en: 'This address is too long. It may have 80 letters, digits and hyphens at most.',
    be: 'Гэты адрас задоўгі. У ім можа быць не больш за 80 літар, лічбаў і злучкоў.',
    ru: 'Этот адрес слишком длинный. В нём может быть не больше 80 букв, цифр и дефисов.',
  },
  slugReserved: {
    en: 'This word means something else in addresses, so it cannot stand alone. Add another word.',
    be: 'Гэтае слова ў адрасах мае іншае значэнне, таму само стаяць не можа. Дадайце яшчэ слова.',
    ru: 'Это слово в адресах значит другое, поэтому само стоять не может. Добавьте ещё одно слово.',
  },
  'not-a-body': {
    en: 'The body could not be read. Paste it anew.',
    be: 'Не ўдалося прачытаць тэкст. Устаўце яго нанова.',
    ru: 'Не удалось прочитать текст. Вставьте его заново.',
  },
  'unknown-part': {
    en: 'The body may hold headings, paragraphs, lists, tables, quotes, links, footnotes and pictures, and this is none of them. Delete it, or write it as a paragraph.',
    be: 'У тэксце могуць быць падзагалоўкі, абзацы, спісы, табліцы, цытаты, спасылкі, зноскі і выявы, а гэта нешта іншае. Выдаліце яго або перапішыце абзацам.',
    ru: 'В тексте могут быть подзаголовки, абзацы, списки, таблицы, цитаты, ссылки, сноски и изображения, а это что-то другое. Удалите его или перепишите абзацем.',
  },
  'unknown-heading': {
    en: 'Only headings of the second and third level may stand in a body. Choose another level.',
    be: 'У тэксце магчымыя толькі падзагалоўкі другога і трэцяга ўзроўню. Выберыце іншы ўзровень.',
    ru: 'В тексте возможны только подзаголовки второго и третьего уровня. Выберите другой уровень.',
  },
  'unknown-format': {
    en: 'Words in a body may be bold, italic, superscript or subscript, nothing else. Type these words anew.',
    be: 'Словы ў тэксце могуць быць паўтлустыя, курсіўныя, у верхнім або ніжнім індэксе, і толькі. Набярыце гэтыя словы нанова.',
    ru: 'Слова в тексте могут быть полужирными, курсивными, в верхнем или нижнем индексе, и только. Наберите эти слова заново.',
  },
  'unknown-table': {
    en: 'A table in the body has joined cells, or something in a cell other than paragraphs. Divide the cells, and leave words in them alone.',
    be: 'У тэксце ёсць табліца з аб’яднанымі ячэйкамі або ў ячэйцы стаіць нешта, акрамя абзацаў. Раз’яднайце ячэйкі і пакіньце ў іх толькі словы.',
    ru: 'В тексте есть таблица с объединёнными ячейками или в ячейке стоит что-то, кроме абзацев. Разъедините ячейки и оставьте в них только слова.',
  },
  'unsafe-link': {
    en: 'This link leads nowhere. Write an address that begins with https, http or mailto, with / for a page of this site or with # for a place on the page, or remove the link.',
    be: 'Гэта спасылка нікуды не вядзе. Напішыце адрас, які пачынаецца з https, http або mailto, з / для старонкі гэтага сайта ці з # для месца на старонцы, або прыбярыце спасылку.',
    ru: 'Эта ссылка никуда не ведёт. Напишите адрес, который начинается с https, http или mailto, с / для страницы этого сайта или с # для места на странице, либо уберите ссылку.',
  },
  inBody: {
    en: 'Paragraph {block}{words} – {problem}',
    be: 'Абзац {block}{words} – {problem}',
    ru: 'Абзац {block}{words} – {problem}',
  },
} as const satisfies Record<string, Localized>
