import { columnChart } from './chart-columns'
import type { Chart } from './chart-frame'
import type { Words } from './language'

export const harvest: Chart = {
  name: 'harvest',
  title: {
    en: 'The best grain harvest in seven years',
    be: 'Найлепшы ўраджай збожжа за сем гадоў',
    ru: 'Лучший урожай зерна за семь лет',
  },
  subject: { en: 'Million tonnes', be: 'Мільёнаў тон', ru: 'Миллионов тонн' },
  source: {
    en: 'Source: Ministry of Agriculture',
    be: 'Крыніца: Міністэрства сельскай гаспадаркі',
    ru: 'Источник: Министерство сельского хозяйства',
  },
  draw: (plot, language) => {
    const years = [3.9, 4.0, 3.4, 3.8, 3.7, 3.6, 4.1]
    const columns = years.map((value, at) => ({
      value,
      words: same(2020 + at),
      stressed: at === years.length - 1,
    }))
    return columnChart({ columns, decimals: 1 }, plot, language)
  },
}

export const bodyCameras: Chart = {
  name: 'body-cameras',
  title: {
    en: 'Fewer complaints in the first month of cameras',
    be: 'У першы месяц з камерамі скаргаў паменела',
    ru: 'В первый месяц с камерами жалоб стало меньше',
  },
  subject: {
    en: 'Complaints against police officers in Marvik and Dorsund, by month, 2026',
    be: 'Скаргі на паліцэйскіх у Марвіку і Дорсундзе, па месяцах, 2026',
    ru: 'Жалобы на полицейских в Марвике и Дорсунде, по месяцам, 2026',
  },
  source: {
    en: 'Source: Interior Ministry',
    be: 'Крыніца: Міністэрства ўнутраных спраў',
    ru: 'Источник: Министерство внутренних дел',
  },
  draw: (plot, language) => {
    const columns = [
      { value: 205, words: { en: 'Apr', be: 'крас.', ru: 'апр.' } },
      { value: 219, words: { en: 'May', be: 'май', ru: 'май' } },
      { value: 198, words: { en: 'Jun', be: 'чэрв.', ru: 'июнь' } },
      { value: 224, words: { en: 'Jul', be: 'ліп.', ru: 'июль' } },
      { value: 212, words: { en: 'Aug', be: 'жн.', ru: 'авг.' } },
      {
        value: 148,
        words: { en: 'Sep–\nOct', be: 'вер.–\nкастр.', ru: 'сент.–\nокт.' },
        stressed: true,
      },
    ]
    return columnChart({ columns, decimals: 0 }, plot, language)
  },
}

export const gasPrice: Chart = {
  name: 'gas-price',
  title: {
    en: 'The new contract makes gas 6 per cent cheaper',
    be: 'Паводле новага кантракта газ таннейшы на 6 %',
    ru: 'По новому контракту газ дешевле на 6 %',
  },
  subject: {
    en: 'Halmar gas, Union marks per thousand cubic metres',
    be: 'Гальмарскі газ, саюзных марак за тысячу кубаметраў',
    ru: 'Хальмарский газ, союзных марок за тысячу кубометров',
  },
  source: {
    en: 'Source: Ministry of Economy',
    be: 'Крыніца: Міністэрства эканомікі',
    ru: 'Источник: Министерство экономики',
  },
  draw: (plot, language) => {
    const columns = [
      { value: 181, words: same(2023) },
      { value: 196, words: same(2024) },
      { value: 203, words: same(2025) },
      { value: 228, words: same(2026) },
      {
        value: 214,
        words: {
          en: '2027,\nnew contract',
          be: '2027, новы\nкантракт',
          ru: '2027, новый\nконтракт',
        },
        stressed: true,
      },
    ]
    return columnChart({ columns, decimals: 0 }, plot, language)
  },
}

function same(year: number): Words {
  return { en: String(year), be: String(year), ru: String(year) }
}
