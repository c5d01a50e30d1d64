import type { Chart } from './chart-frame'
import { lineChart } from './chart-line'
import type { Words } from './language'

const weeks = [9310, 9280, 9190, 9220, 9100, 9040, 8980, 8910, 8850, 8870, 8820, 8840, 8850, 8050]

const subject = {
  en: 'Copper, Union marks per tonne, by week, 2026',
  be: 'Медзь, саюзных марак за тону, па тыднях, 2026',
  ru: 'Медь, союзных марок за тонну, по неделям, 2026',
}

const source = {
  en: 'Source: Finance Ministry, market reports',
  be: 'Крыніца: Міністэрства фінансаў, агляды рынку',
  ru: 'Источник: Министерство финансов, обзоры рынка',
}

const level = {
  value: 9600,
  words: {
    en: 'Budget for 2027: 9,600',
    be: 'Бюджэт на 2027 год: 9600',
    ru: 'Бюджет на 2027 год: 9600',
  },
}

const july: Words = { en: 'July', be: 'ліпень', ru: 'июль' }
const august: Words = { en: 'August', be: 'жнівень', ru: 'август' }
const september: Words = { en: 'September', be: 'верасень', ru: 'сентябрь' }

/** The price until the end of August: the week when the budget was presented. */
export const copperAugust: Chart = {
  name: 'copper-price-august',
  title: {
    en: 'The budget expects more for copper than the market pays',
    be: 'Бюджэт чакае за медзь больш, чым плаціць рынак',
    ru: 'Бюджет ждёт за медь больше, чем платит рынок',
  },
  subject,
  source,
  draw: (plot, language) =>
    lineChart(
      {
        values: weeks.slice(0, 9),
        range: [8700, 9750],
        grid: [8700, 9000, 9300, 9600],
        decimals: 0,
        ticks: [
          { at: 1.5, words: july },
          { at: 6, words: august },
        ],
        named: [
          { at: 0, side: 'below' },
          { at: 8, side: 'above' },
        ],
        level,
      },
      plot,
      language,
    ),
}

/** The same with September, and the week when the price broke. */
export const copper: Chart = {
  name: 'copper-price',
  title: {
    en: 'Copper lost 9 per cent in a single week',
    be: 'За адзін тыдзень медзь патаннела на 9 %',
    ru: 'За одну неделю медь подешевела на 9 %',
  },
  subject,
  source,
  draw: (plot, language) =>
    lineChart(
      {
        values: weeks,
        range: [7800, 9750],
        grid: [8000, 8400, 8800, 9200, 9600],
        decimals: 0,
        ticks: [
          { at: 1.5, words: july },
          { at: 6, words: august },
          { at: 10.5, words: september },
        ],
        named: [
          { at: 0, side: 'below' },
          { at: 12, side: 'above' },
          { at: 13, side: 'below' },
        ],
        level,
      },
      plot,
      language,
    ),
}
