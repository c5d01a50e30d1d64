import { be } from './trends-be'
import { en } from './trends-en'
import type { EnglishTrends, SlavicTrends } from './trends-message-set'
import { ru } from './trends-ru'

/** What the pages of trends say, complete in every language. */
export const trendsMessages: { en: EnglishTrends; be: SlavicTrends; ru: SlavicTrends } = {
  en,
  be,
  ru,
}
