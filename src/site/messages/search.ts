import type { Locale } from '../../domain/locale'
import type { ResultWords } from '../../search/result-words'

type Forms<Form extends string> = { found: Record<Form, string> }
type English = Omit<ResultWords, 'found'> & Forms<'one' | 'other'>
type Slavic = Omit<ResultWords, 'found'> & Forms<'one' | 'few' | 'many' | 'other'>

/** What the search page says besides what stands around results. */
export type SearchMessages = {
  search: string
  description: string
  /** The label of the field, and what may be typed. */
  words: string
  wordsHint: string
  find: string
  filters: string
  anySection: string
  anyAnalyst: string
  anyVerdict: string
  from: string
  to: string
  spanHint: string
  notYet: string
  /** Where scripts are off. */
  withoutScript: string
  results: English | Slavic
}

export const searchMessages: Record<Locale, SearchMessages> = {
  en: {
    search: 'Search',
    description: 'Every commentary in English, by words, section, analyst, verdict and time',
    words: 'Words',
    wordsHint: 'All of them must occur, in any form. Put “words that stand together” in quotes.',
    find: 'Search',
    filters: 'Narrow it down',
    anySection: 'any section',
    anyAnalyst: 'any analyst',
    anyVerdict: 'any verdict',
    from: 'From',
    to: 'To',
    spanHint: 'A year, a date or a week: 2026, 14 September 2026, 2026-W38',
    notYet: 'The search is being prepared. Please try again in a few minutes.',
    withoutScript:
      'This is a copy of the site, and a copy can only be searched with JavaScript switched on. Without it, these lead to every commentary:',
    results: {
      found: { one: '# commentary', other: '# commentaries' },
      nothing: 'Nothing was found',
      advice: [
        'Try fewer words: all of them must stand in the same commentary.',
        'Try another word for the same thing.',
        'The commentary may be out in another language only.',
      ],
      didYouMean: 'Did you mean',
      withoutFilters: 'Search for the same words everywhere',
      pages: 'Pages of results',
      page: 'page # of ##',
      previousPage: 'Previous page',
      nextPage: 'Next page',
      by: 'By',
      verdict: 'Verdict',
      verdicts: { better: 'better', same: 'no change', worse: 'worse' },
      problems: {
        from: 'The beginning is not a time that we understand. Write a year, a date or a week, such as 2026, 14 September 2026 or 2026-W38.',
        to: 'The end is not a time that we understand. Write a year, a date or a week, such as 2026, 14 September 2026 or 2026-W38.',
        reversed: 'The beginning lies after the end. Swap the two, or leave one of them empty.',
      },
      searching: 'Searching',
      failed:
        'A part of the search data could not be loaded. Check the connection and load the page again.',
    },
  },
  be: {
    search: 'Пошук',
    description: 'Усе каментары па-беларуску: па словах, раздзеле, аналітыку, ацэнцы і часе',
    words: 'Словы',
    wordsHint:
      'У тэксце мусяць быць усе, у любой форме. Калі словы стаяць побач, вазьміце іх у двукоссе.',
    find: 'Шукаць',
    filters: 'Удакладніць',
    anySection: 'усе раздзелы',
    anyAnalyst: 'усе аналітыкі',
    anyVerdict: 'любая ацэнка',
    from: 'Ад',
    to: 'Да',
    spanHint: 'Год або любы дзень тыдня: 2026, 14 верасня 2026',
    notYet: 'Пошук яшчэ рыхтуецца. Зазірніце, калі ласка, праз некалькі хвілін.',
    withoutScript:
      'Гэта копія сайта, і шукаць у ёй можна толькі з уключаным JavaScript. Без яго да ўсіх каментароў вядуць:',
    results: {
      found: {
        one: '# каментар',
        few: '# каментары',
        many: '# каментароў',
        other: '# каментара',
      },
      nothing: 'Нічога не знайшлося',
      advice: [
        'Пакіньце менш слоў: усе яны мусяць быць у адным каментары.',
        'Паспрабуйце сказаць тое самае іншым словам.',
        'Магчыма, каментар выйшаў толькі на іншай мове.',
      ],
      didYouMean: 'Магчыма, вы шукалі',
      withoutFilters: 'Шукаць гэтыя словы ўсюды',
      pages: 'Старонкі вынікаў',
      page: 'старонка # з ##',
      previousPage: 'Папярэдняя старонка',
      nextPage: 'Наступная старонка',
      by: '',
      verdict: 'Ацэнка',
      verdicts: { better: 'лепш', same: 'без змен', worse: 'горш' },
      problems: {
        from: 'Незразумела, ад якога часу шукаць. Напішыце год або дзень: 2026 ці 14 верасня 2026.',
        to: 'Незразумела, да якога часу шукаць. Напішыце год або дзень: 2026 ці 14 верасня 2026.',
        reversed: 'Пачатак пазнейшы за канец. Памяняйце іх месцамі або пакіньце адно поле пустым.',
      },
      searching: 'Ідзе пошук',
      failed:
        'Частка звестак для пошуку не загрузілася. Праверце злучэнне і загрузіце старонку яшчэ раз.',
    },
  },
  ru: {
    search: 'Поиск',
    description: 'Все комментарии по-русски: по словам, разделу, аналитику, оценке и времени',
    words: 'Слова',
    wordsHint:
      'В тексте должны быть все, в любой форме. Слова, которые стоят рядом, возьмите в кавычки.',
    find: 'Найти',
    filters: 'Уточнить',
    anySection: 'все разделы',
    anyAnalyst: 'все аналитики',
    anyVerdict: 'любая оценка',
    from: 'С',
    to: 'По',
    spanHint: 'Год или любой день недели: 2026, 14 сентября 2026',
    notYet: 'Поиск ещё готовится. Загляните, пожалуйста, через несколько минут.',
    withoutScript:
      'Это копия сайта, искать в ней можно только с включённым JavaScript. Без него до любого комментария можно дойти отсюда:',
    results: {
      found: {
        one: '# комментарий',
        few: '# комментария',
        many: '# комментариев',
        other: '# комментария',
      },
      nothing: 'Ничего не нашлось',
      advice: [
        'Оставьте меньше слов: все они должны быть в одном комментарии.',
        'Попробуйте назвать то же самое другим словом.',
        'Возможно, комментарий вышел только на другом языке.',
      ],
      didYouMean: 'Возможно, вы искали',
      withoutFilters: 'Искать эти слова везде',
      pages: 'Страницы результатов',
      page: 'страница # из ##',
      previousPage: 'Предыдущая страница',
      nextPage: 'Следующая страница',
      by: '',
      verdict: 'Оценка',
      verdicts: { better: 'лучше', same: 'без изменений', worse: 'хуже' },
      problems: {
        from: 'Непонятно, с какого времени искать. Напишите год или день: 2026 или 14 сентября 2026.',
        to: 'Непонятно, до какого времени искать. Напишите год или день: 2026 или 14 сентября 2026.',
        reversed: 'Начало позже конца. Поменяйте их местами или оставьте одно из полей пустым.',
      },
      searching: 'Идёт поиск',
      failed: 'Часть данных для поиска не загрузилась. Проверьте соединение и обновите страницу.',
    },
  },
}
