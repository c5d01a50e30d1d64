import type { Localized } from '../domain/locale'
import { officialSpelling, phrase } from './clean-text'

type KnownSection = { names: Localized; also: readonly string[] }

/** The sections of the old site, in its order, with the other forms in which its pages print them. */
const sections: readonly KnownSection[] = [
  {
    names: { en: 'The ruling elite', be: 'Кіруючы клас', ru: 'Правящий класс' },
    also: ['Ruling elite', 'The ruling class', 'Кіруючая эліта', 'Уладная эліта', 'Правящая элита'],
  },
  {
    names: {
      en: 'Society and political parties',
      be: 'Грамадства і партыі',
      ru: 'Общество и партии',
    },
    also: [
      ...['Society and parties', 'Political parties and society'],
      ...['Грамадства і палітычныя партыі', 'Палітычныя партыі і грамадства'],
      ...['Общество и политические партии', 'Политические партии и общество'],
    ],
  },
  {
    names: { en: 'Security issues', be: 'Бяспека', ru: 'Безопасность' },
    also: [
      ...['Security', 'Пытанні бяспекі', 'Праблемы бяспекі'],
      ...['Вопросы безопасности', 'Проблемы безопасности'],
    ],
  },
  {
    names: {
      en: 'Belarus–West relations',
      be: 'Адносіны Беларусь–Захад',
      ru: 'Отношения Беларусь–Запад',
    },
    also: [
      ...['Belarus and the West', 'Belarus–West', 'Belarusian-Western relations'],
      ...['Беларусь–Захад', 'Беларусь і Захад', 'Адносіны Беларусі і Захаду'],
      ...['Адносіны Беларусі з Захадам', 'Адносіны з Захадам', 'Беларуска-заходнія адносіны'],
      ...['Беларусь–Запад', 'Беларусь и Запад', 'Отношения Беларуси и Запада'],
      ...['Отношения Беларуси с Западом', 'Отношения с Западом'],
      ...['Белорусско-западные отношения', 'Беларусско-западные отношения'],
    ],
  },
  {
    names: {
      en: 'Belarus–Russia relations',
      be: 'Адносіны Беларусь–Расія',
      ru: 'Отношения Беларусь–Россия',
    },
    also: [
      ...['Belarus and Russia', 'Belarus–Russia', 'Belarusian-Russian relations'],
      ...['Russia–Belarus relations', 'Беларусь–Расія', 'Беларусь і Расія'],
      ...['Адносіны Беларусі і Расіі', 'Адносіны Беларусі з Расіяй', 'Адносіны з Расіяй'],
      ...['Беларуска-расійскія адносіны', 'Беларуска-расейскія адносіны', 'Беларусь–Россия'],
      ...['Беларусь и Россия', 'Отношения Беларуси и России', 'Отношения Беларуси с Россией'],
      ...['Отношения с Россией', 'Белорусско-российские отношения'],
      ...['Беларусско-российские отношения', 'Российско-белорусские отношения'],
    ],
  },
  {
    names: { en: 'Economy', be: 'Эканоміка', ru: 'Экономика' },
    also: ['The economy', 'Economics'],
  },
  { names: { en: 'Regions', be: 'Рэгіёны', ru: 'Регионы' }, also: ['The regions'] },
]

const known = new Map(
  sections.flatMap((section, place) =>
    [...Object.values(section.names), ...section.also].map((name) => [
      sectionKey(name),
      { ...section, place },
    ]),
  ),
)

/** A known section by any of its forms: its names in every language and its place; else null. */
export function sectionNamed(name: string): { names: Localized; place: number } | null {
  return known.get(sectionKey(name)) ?? null
}

/** What a section is compared by, whichever of its forms and languages a page prints. */
export function sectionMatch(name: string): string {
  return sectionKey(sectionNamed(name)?.names.en ?? name)
}

/** What two spellings of a section's name are compared by. */
function sectionKey(name: string): string {
  return officialSpelling(phrase(name).replace(/[\s/-]+/g, ' '))
}

/** The name of a known section that a whole line prints, with or without a label before it. */
export function knownSection(line: string): string | null {
  const name = line.replace(label, '').trim()
  return name.length <= 60 && known.has(sectionKey(name)) ? name : null
}

/** The name after a label such as `Section:`, known or not. */
export function labelledSection(line: string): string | null {
  const name = label.test(line) ? line.replace(label, '').trim() : ''
  return name !== '' && name.length <= 60 ? name : null
}

const label =
  /^(?:section|category|rubric|topic|рубрыка|раздзел|катэгорыя|тэма|рубрика|раздел|категория|тема)\s*:\s*/iu

/**
 * Whether an unknown line could name a section: a few words, neither a sentence nor a date. Only its
 * place on the page can tell whether it does.
 */
export function resemblesSection(line: string): boolean {
  return (
    line.length <= 40 &&
    line.split(' ').length <= 5 &&
    /^\p{Lu}/u.test(line) &&
    !/[\d.!?:;"«“@]/u.test(line)
  )
}
