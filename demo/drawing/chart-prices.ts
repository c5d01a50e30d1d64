import type { Chart } from './chart-frame'
import { lineChart } from './chart-line'

export const crownRate: Chart = {
  name: 'crown-rate',
  title: {
    en: 'In three days the crown lost 6 per cent',
    be: 'За тры дні крона страціла 6 %',
    ru: 'За три дня крона потеряла 6 %',
  },
  subject: {
    en: 'Crowns for one Union mark, October 2026; a rising line is a falling crown',
    be: 'Крон за адну саюзную марку, кастрычнік 2026; лінія ўгару — крона слабее',
    ru: 'Крон за одну союзную марку, октябрь 2026; линия вверх — крона слабеет',
  },
  source: {
    en: 'Source: National Bank of Kestria',
    be: 'Крыніца: Нацыянальны банк Кестрыі',
    ru: 'Источник: Национальный банк Кестрии',
  },
  draw: (plot, language) =>
    lineChart(
      {
        values: [20.9, 21.0, 21.8, 22.2, 22.3],
        range: [20.5, 22.6],
        grid: [20.5, 21, 21.5, 22, 22.5],
        decimals: 1,
        ticks: [
          { at: 0, words: { en: '12', be: '12', ru: '12' } },
          { at: 1, words: { en: '13', be: '13', ru: '13' } },
          { at: 2, words: { en: '14', be: '14', ru: '14' } },
          { at: 3, words: { en: '15', be: '15', ru: '15' } },
          { at: 4, words: { en: '16', be: '16', ru: '16' } },
        ],
        named: [
          { at: 0, side: 'above' },
          { at: 1, side: 'below' },
          { at: 4, side: 'below' },
        ],
      },
      plot,
      language,
    ),
}

export const inflation: Chart = {
  name: 'inflation',
  title: {
    en: 'Inflation has risen eight months in a row',
    be: 'Інфляцыя расце восьмы месяц запар',
    ru: 'Инфляция растёт восьмой месяц подряд',
  },
  subject: {
    en: 'Consumer prices, per cent over a year, 2026',
    be: 'Спажывецкія цэны, % за год, 2026',
    ru: 'Потребительские цены, % за год, 2026',
  },
  source: {
    en: 'Source: Statistics Office of Kestria',
    be: 'Крыніца: Статыстычная служба Кестрыі',
    ru: 'Источник: Статистическая служба Кестрии',
  },
  draw: (plot, language) =>
    lineChart(
      {
        values: [5.8, 6.0, 6.1, 6.4, 6.9, 7.3, 7.8, 8.4, 9.1],
        range: [0, 10],
        grid: [0, 2, 4, 6, 8, 10],
        decimals: 1,
        ticks: [
          { at: 0, words: { en: 'Jan', be: 'студз.', ru: 'янв.' } },
          { at: 2, words: { en: 'Mar', be: 'сак.', ru: 'март' } },
          { at: 4, words: { en: 'May', be: 'май', ru: 'май' } },
          { at: 6, words: { en: 'Jul', be: 'ліп.', ru: 'июль' } },
          { at: 8, words: { en: 'Sep', be: 'вер.', ru: 'сент.' } },
        ],
        named: [
          { at: 0, side: 'above' },
          { at: 4, side: 'above' },
          { at: 8, side: 'above' },
        ],
        area: true,
      },
      plot,
      language,
    ),
}
