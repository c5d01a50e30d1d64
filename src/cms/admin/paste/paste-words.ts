import type { Localized } from '../../../domain/locale'
import type { LossKind } from '../../../domain/markup/loss'

/** What the desk says of a paste; the losses in the order of the text. */
export const pasteWords = {
  title: {
    en: 'Pasted, but not everything could stay as it was:',
    be: 'Устаўлена, але не ўсё засталося, як было:',
    ru: 'Вставлено, но не всё осталось, как было:',
  },
  show: { en: 'Show the place', be: 'Паказаць месца', ru: 'Показать место' },
  understood: { en: 'Understood', be: 'Зразумела', ru: 'Понятно' },
} as const satisfies Record<string, Localized>

export const lossWords: Record<LossKind, Localized> = {
  picture: {
    en: 'A picture was left out: upload it with “+” in the toolbar.',
    be: 'Выява не ўстаўленая: запампуйце яе праз «+» на панэлі.',
    ru: 'Изображение не вставлено: загрузите его через «+» на панели.',
  },
  embed: {
    en: 'An embedded page or film was left out: put a link in its place.',
    be: 'Убудаваная старонка або відэа не ўстаўленыя: пастаўце на іх месца спасылку.',
    ru: 'Встроенная страница или видео не вставлены: поставьте на их место ссылку.',
  },
  link: {
    en: 'A link led where no reader can follow; its words stayed.',
    be: 'Спасылка вяла туды, куды чытач не трапіць; яе словы засталіся.',
    ru: 'Ссылка вела туда, куда читатель не попадёт; её слова остались.',
  },
  'check-list': {
    en: 'An item to be ticked off became an ordinary one, with its box as a sign.',
    be: 'Пункт спіса задач стаў звычайным, квадрацік застаўся знакам.',
    ru: 'Пункт списка задач стал обычным, квадратик остался знаком.',
  },
  look: {
    en: 'Underlined or struck-through words became ordinary ones. Check that they should stay.',
    be: 'Падкрэсленыя або закрэсленыя словы сталі звычайнымі. Праверце, ці трэба іх пакінуць.',
    ru: 'Подчёркнутые или зачёркнутые слова стали обычными. Проверьте, нужно ли их оставить.',
  },
  'cells-joined': {
    en: 'Joined cells of a table were divided; the cells they covered are empty.',
    be: 'Аб’яднаныя ячэйкі табліцы падзеленыя; ячэйкі, якія яны займалі, пустыя.',
    ru: 'Объединённые ячейки таблицы разделены; ячейки, которые они занимали, пусты.',
  },
  'table-as-lines': {
    en: 'A table inside a list, a quote or a cell became lines.',
    be: 'Табліца ўнутры спіса, цытаты або ячэйкі стала радкамі.',
    ru: 'Таблица внутри списка, цитаты или ячейки стала строками.',
  },
  'list-as-lines': {
    en: 'A list inside a quote or a cell became lines with dashes.',
    be: 'Спіс унутры цытаты або ячэйкі стаў радкамі з працяжнікамі.',
    ru: 'Список внутри цитаты или ячейки стал строками с тире.',
  },
  'note-with-mark': {
    en: 'No footnote can stand here; its words follow in brackets.',
    be: 'Зносак тут быць не можа; словы зноскі стаяць у дужках.',
    ru: 'Сносок здесь быть не может; слова сноски стоят в скобках.',
  },
  'escaped-twice': {
    en: 'Codes stood in place of letters and were put right.',
    be: 'Замест знакаў стаялі іх коды; цяпер там знакі.',
    ru: 'Вместо знаков стояли их коды; теперь там знаки.',
  },
  hidden: {
    en: 'Words that were hidden where they were copied were left out.',
    be: 'Словы, схаваныя там, адкуль іх скапіявалі, не ўстаўленыя.',
    ru: 'Слова, скрытые там, откуда их скопировали, не вставлены.',
  },
}
