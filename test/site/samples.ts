import type {
  AnalystLink,
  AnalystPage,
  CommentaryCard,
  CommentaryPage,
  IssueCard,
  IssuePage,
  Said,
  SectionPage,
  Site,
  WeekLink,
} from '../../src/cms/read/types'
import { type Locale, type Localized, locales } from '../../src/domain/locale'
import { type Verdict, verdictLabels } from '../../src/domain/verdict'
import { weekFromId } from '../../src/domain/week'
import { body, footnote, heading, link, list, paragraph, quote, text } from './lexical-samples'

/** A review of Larvia, a country that is on no map. */
const words: Localized<Record<string, string>> = {
  en: {
    name: 'Larvia Weekly',
    tagline: 'What changed in a week, and why',
    section: 'The ruling elite',
    economy: 'Economy',
    analyst: 'Alena Verasok',
    second: 'Yan Tolmach',
    biography: 'Has followed the parliament of Larvia since the harbour reform.',
    title: 'Tolm puts off the harbour vote and courts the northern towns',
    lead: 'The council gained a month, but lost the argument: the northern towns now set the price.',
    reason: 'The vote was moved without a new date, and both camps have stopped talking.',
    other: 'Grain exporters ask the council for a quieter border',
    otherLead: 'Three trading houses signed the same letter, which has not happened in a decade.',
    third: 'Independent unions win two seats in the glassworks',
    issueLead: 'A month of delay in Tolm, an unusual letter from the exporters, and a small win.',
    editorsNote: 'From the next issue the section on regions comes out every week.',
    correction: 'The vote was moved by four weeks, not by six.',
    retraction: 'The main source of this commentary could not be confirmed.',
    paragraph: 'On Tuesday the council met behind closed doors',
    more: 'The towns of the north were told of it last, which they will not forget soon.',
    heading: 'What comes next',
    quote: 'We have been asked to wait, and we were not told for what.',
    first: 'a vote in spring, if the towns agree;',
    last: 'no vote at all, if they do not.',
    note: 'Minutes of the council, page 4.',
    link: 'the letter',
  },
  be: {
    name: 'Тыднёвік Ларвіі',
    tagline: 'Што змянілася за тыдзень і чаму',
    section: 'Кіруючы клас',
    economy: 'Эканоміка',
    analyst: 'Алена Верасок',
    second: 'Ян Талмач',
    biography: 'Сочыць за парламентам Ларвіі з часоў партовай рэформы.',
    title: 'Толм адкладае галасаванне пра порт і шукае прыхільнасці паўночных гарадоў',
    lead: 'Рада выйграла месяц, але прайграла спрэчку: цяпер цану вызначаюць паўночныя гарады.',
    reason: 'Галасаванне перанеслі без новай даты, і абодва бакі перасталі размаўляць.',
    other: 'Экспарцёры збожжа просяць у рады спакайнейшай мяжы',
    otherLead: 'Тры гандлёвыя дамы падпісалі адзін ліст — такога не было дзесяць гадоў.',
    third: 'Незалежныя прафсаюзы атрымалі два месцы на шклозаводзе',
    issueLead: 'Месяц прамаруджвання ў Толме, незвычайны ліст экспарцёраў і маленькая перамога.',
    editorsNote: 'З наступнага выпуску раздзел пра рэгіёны выходзіць кожны тыдзень.',
    correction: 'Галасаванне перанеслі на чатыры тыдні, а не на шэсць.',
    retraction: 'Галоўную крыніцу гэтага каментара не ўдалося пацвердзіць.',
    paragraph: 'У аўторак рада сабралася за зачыненымі дзвярыма',
    more: 'Гарадам на поўначы сказалі пра гэта апошнім, і яны нескора гэта забудуць.',
    heading: 'Што далей',
    quote: 'Нас папрасілі пачакаць і не сказалі чаго.',
    first: 'галасаванне вясной, калі гарады пагодзяцца;',
    last: 'ніякага галасавання, калі не пагодзяцца.',
    note: 'Пратакол рады, старонка 4.',
    link: 'ліст',
  },
  ru: {
    name: 'Ларвийский еженедельник',
    tagline: 'Что изменилось за неделю и почему',
    section: 'Правящий класс',
    economy: 'Экономика',
    analyst: 'Алена Верасок',
    second: 'Ян Толмач',
    biography: 'Следит за парламентом Ларвии со времён портовой реформы.',
    title: 'Толм откладывает голосование о порте и ищет расположения северных городов',
    lead: 'Совет выиграл месяц, но проиграл спор: теперь цену назначают северные города.',
    reason: 'Голосование перенесли без новой даты, и обе стороны перестали разговаривать.',
    other: 'Экспортёры зерна просят у совета более спокойной границы',
    otherLead: 'Три торговых дома подписали одно письмо — такого не было десять лет.',
    third: 'Независимые профсоюзы получили два места на стекольном заводе',
    issueLead: 'Месяц промедления в Толме, необычное письмо экспортёров и маленькая победа.',
    editorsNote: 'Со следующего выпуска раздел о регионах выходит каждую неделю.',
    correction: 'Голосование перенесли на четыре недели, а не на шесть.',
    retraction: 'Главный источник этого комментария не удалось подтвердить.',
    paragraph: 'Во вторник совет собрался за закрытыми дверями',
    more: 'Городам на севере сказали об этом последними, и они не скоро это забудут.',
    heading: 'Что дальше',
    quote: 'Нас попросили подождать и не сказали чего.',
    first: 'голосование весной, если города согласятся;',
    last: 'никакого голосования, если не согласятся.',
    note: 'Протокол совета, страница 4.',
    link: 'письмо',
  },
}

export function word(key: string, locale: Locale): string {
  const found = words[locale][key]
  if (found === undefined) throw new Error(`No sample called ${key}.`)
  return found
}

export const said = (key: string, locale: Locale): Said => ({
  text: word(key, locale),
  lang: locale,
})

export function weekLink(id: string): WeekLink {
  const week = weekFromId(id)
  if (!week.ok) throw new Error(`Not a week: ${id}`)
  return { ...week.value, id }
}

export const site = (locale: Locale): Site => ({
  name: said('name', locale),
  tagline: said('tagline', locale),
})

const analyst = (locale: Locale, key = 'analyst'): AnalystLink => ({
  slug: key === 'analyst' ? 'alena-verasok' : 'yan-talmach',
  name: said(key, locale),
  photo: null,
})

export function verdict(value: Verdict, locale: Locale, reason: string | null = null) {
  return { value, label: { text: verdictLabels[value][locale], lang: locale }, reason }
}

export function card(locale: Locale, changes: Partial<CommentaryCard> = {}): CommentaryCard {
  return {
    locale,
    week: weekLink('2031-W10'),
    slug: `harbour-vote-${locale}`,
    title: word('title', locale),
    lead: word('lead', locale),
    section: { slug: 'ruling-elite', name: said('section', locale) },
    analysts: [analyst(locale), analyst(locale, 'second')],
    verdict: verdict('worse', locale, word('reason', locale)),
    publishedAt: '2031-03-11T07:30:00.000Z',
    isArchive: false,
    isRetracted: false,
    ...changes,
  }
}

const inAllLanguages = locales.map((locale) => ({ locale, slug: `harbour-vote-${locale}` }))

export function commentary(locale: Locale, changes: Partial<CommentaryPage> = {}): CommentaryPage {
  return {
    ...card(locale),
    body: wholeBody(locale),
    languages: inAllLanguages,
    corrections: [],
    retraction: null,
    ...changes,
  }
}

/** A body with every part that the editor offers, except a picture. */
function wholeBody(locale: Locale) {
  const say = (key: string) => word(key, locale)
  return body(
    paragraph(say('paragraph'), footnote(say('note')), '. ', say('more')),
    paragraph(text(say('lead'), 1), ' ', link('https://example.org/letter', say('link')), '. '),
    quote(say('quote')),
    heading('h2', say('heading')),
    list('bullet', say('first'), say('last')),
    paragraph(text(say('more'), 2), footnote(say('correction'))),
  )
}

export function issue(locale: Locale, changes: Partial<IssuePage> = {}): IssuePage {
  return {
    week: weekLink('2031-W10'),
    title: null,
    lead: said('issueLead', locale),
    editorsNote: said('editorsNote', locale),
    commentaries: [card(locale), secondCard(locale), thirdCard(locale)],
    elsewhere: [],
    languages: [...locales],
    previous: weekLink('2031-W09'),
    next: null,
    ...changes,
  }
}

function secondCard(locale: Locale): CommentaryCard {
  return card(locale, {
    slug: `grain-${locale}`,
    title: word('other', locale),
    lead: word('otherLead', locale),
    section: { slug: 'economy', name: said('economy', locale) },
    analysts: [analyst(locale, 'second')],
    verdict: verdict('same', locale),
  })
}

function thirdCard(locale: Locale): CommentaryCard {
  return card(locale, {
    slug: `unions-${locale}`,
    title: word('third', locale),
    lead: word('more', locale),
    verdict: verdict('better', locale),
  })
}

export function sectionList(locale: Locale, changes: Partial<SectionPage> = {}): SectionPage {
  return {
    section: { slug: 'ruling-elite', name: said('section', locale) },
    languages: [...locales],
    commentaries: [card(locale), thirdCard(locale)],
    more: true,
    ...changes,
  }
}

export function analystList(locale: Locale, changes: Partial<AnalystPage> = {}): AnalystPage {
  return {
    analyst: analyst(locale),
    biography: said('biography', locale),
    languages: [...locales],
    commentaries: [card(locale), secondCard(locale)],
    more: false,
    ...changes,
  }
}

export function issueCards(...ids: string[]): IssueCard[] {
  return ids.map((id) => ({ week: weekLink(id), title: null }))
}
