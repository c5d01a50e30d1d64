import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shiftWeek } from '../../src/domain/week'
import { formatWeek } from '../../src/domain/week-format'

/** Pages of an invented old site: three languages, text and HTML, each eighth with a fault. */
export function writeOldPages(folder: string, pages: number, seed: number): void {
  const random = generator(seed)
  for (let number = 0; number < pages; number += 1) {
    const shelf = join(folder, String(Math.floor(number / 500)).padStart(3, '0'))
    if (number % 500 === 0) mkdirSync(shelf, { recursive: true })
    const page = oldPage(number, random)
    const isHtml = number % 4 === 3
    const name = `${String(number).padStart(6, '0')}.${isHtml ? 'html' : 'txt'}`
    writeFileSync(join(shelf, name), isHtml ? asHtml(page) : asText(page))
  }
}

type OldPage = {
  language: 'en' | 'be' | 'ru'
  week: string | null
  section: string
  verdict: string
  title: string
  byline: string
  paragraphs: string[]
}

const sections = {
  en: ['The ruling elite', 'Society and political parties', 'Security issues', 'Economy'],
  be: ['Кіруючы клас', 'Грамадства і партыі', 'Бяспека', 'Эканоміка'],
  ru: ['Правящий класс', 'Общество и партии', 'Безопасность', 'Экономика'],
}
const verdictLines = {
  en: [
    'The situation has gotten better',
    'The situation has not changed',
    'The situation got worse',
  ],
  be: ['Сітуацыя палепшылася', 'Сітуацыя не змянілася', 'Сітуацыя пагоршылася'],
  ru: ['Ситуация улучшилась', 'Ситуация не изменилась', 'Ситуация ухудшилась'],
}
const names = {
  en: ['By Marta Hellin', 'By Joren Vask', 'By Anna Lund and Marta Hellin'],
  be: ['Аўтар: Марта Хелін', 'Аўтар: Ёрэн Васк', 'Аўтары: Ганна Лунд і Марта Хелін'],
  ru: ['Автор: Марта Хеллин', 'Автор: Ёрен Васк', 'Авторы: Анна Лунд и Марта Хеллин'],
}
const words = {
  en: 'the harbour minister of Arvenia has told the assembly in Lorn that quays and ports will wait for a loan which nobody wants to give or to take and so the week ended as it began'.split(
    ' ',
  ),
  be: 'міністр гавані Арвеніі сказаў сходу ў Лорне што прычалы і парты пачакаюць пазыкі якой ніхто не хоча ні даваць ні браць і таму тыдзень скончыўся гэтак жа як і пачаўся'.split(
    ' ',
  ),
  ru: 'министр гавани Арвении сказал собранию в Лорне что причалы и порты подождут займа которого никто не хочет ни давать ни брать и поэтому неделя кончилась так же как и началась'.split(
    ' ',
  ),
}
const first = { start: '2001-01-01', end: '2001-01-07' }

function oldPage(number: number, random: () => number): OldPage {
  const language = (['en', 'be', 'ru'] as const)[number % 3] ?? 'en'
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const sentence = (length: number) => {
    const said = Array.from({ length }, () => pick(words[language])).join(' ')
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  }
  const paragraphs = Array.from({ length: 7 }, () => `${sentence(18)} ${sentence(24)}`)
  return {
    language,
    week:
      number % 50 === 7
        ? null
        : formatWeek(shiftWeek(first, Math.floor(number / 10) % 1250), language),
    section: pick(sections[language]),
    verdict: pick(verdictLines[language]),
    title: sentence(7).slice(0, -1).concat(` ${number}`),
    byline: pick(names[language]),
    paragraphs: number % 50 === 13 ? [...paragraphs, ...paragraphs] : paragraphs,
  }
}

function asText({ week, section, verdict, title, byline, paragraphs }: OldPage): string {
  const lines = [week, section, title, verdict, title, byline, ...paragraphs]
  const frame = [
    'You have been successfully subscribed',
    'Subscribe to our newsletter',
    'EN',
    'BE/RU',
    'Read more',
  ]
  return [...lines.filter((line) => line !== null), ...frame].join('\n\n')
}

function asHtml({ language, week, section, verdict, title, byline, paragraphs }: OldPage): string {
  const paragraph = (text: string) => `<p>${text.replace(/ (\S+)\.$/, ' <b>$1</b>.')}</p>`
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title} – Review</title>
<link rel="canonical" href="https://old.example/${language}/${encodeURIComponent(title)}/"></head>
<body><nav><ul><li>Home</li><li>About</li></ul></nav><main>
${week === null ? '' : `<p>${week}</p>`}<p class="section">${section}</p><h1>${title}</h1><p>${verdict}</p><p>${byline}</p>
${paragraphs.map(paragraph).join('\n')}
</main><footer>© Review</footer></body></html>`
}

/** Mulberry32: the same pages for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
