import type { Locale } from '../../domain/locale'

type FeedMessages = {
  /** Before the formats in which a place can be followed. */
  follow: string
  /** What the feeds are called in the head of a page. */
  everything: string
  corrections: string
  /** What a feed of one section or analyst says of itself. */
  ofSection: (section: string) => string
  ofAnalyst: (analyst: string) => string
}

/** What the site says of its feeds. */
export const feedMessages: Readonly<Record<Locale, FeedMessages>> = {
  en: {
    follow: 'Follow',
    everything: 'All commentaries',
    corrections: 'Corrections',
    ofSection: (section) => `Commentaries in the section “${section}”`,
    ofAnalyst: (analyst) => `Commentaries by ${analyst}`,
  },
  be: {
    follow: 'Падпіска',
    everything: 'Усе каментары',
    corrections: 'Выпраўленні',
    ofSection: (section) => `Каментары раздзела «${section}»`,
    ofAnalyst: (analyst) => `Каментары, аўтар якіх — ${analyst}`,
  },
  ru: {
    follow: 'Подписка',
    everything: 'Все комментарии',
    corrections: 'Исправления',
    ofSection: (section) => `Комментарии раздела «${section}»`,
    ofAnalyst: (analyst) => `Комментарии, автор которых — ${analyst}`,
  },
}
