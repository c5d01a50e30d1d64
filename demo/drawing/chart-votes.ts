import { type Bar, barChart } from './chart-bars'
import type { Chart } from './chart-frame'
import type { Words } from './language'
import { page } from './palette'

export const primaryVotes: Chart = {
  name: 'primary-votes',
  title: {
    en: 'More than half of the primary’s voters chose Versen',
    be: 'За Версэн — больш за палову галасоў',
    ru: 'За Версен — больше половины голосов',
  },
  subject: {
    en: 'Free Harbour’s open primary, share of 84,000 votes',
    be: 'Адкрытыя праймерыз «Вольнай гавані», доля ад 84 тысяч галасоў',
    ru: 'Открытые праймериз «Свободной гавани», доля от 84 тысяч голосов',
  },
  source: {
    en: 'Source: Free Harbour',
    be: 'Крыніца: «Вольная гавань»',
    ru: 'Источник: «Свободная гавань»',
  },
  draw: (plot, language) => {
    const row = (words: Words, value: number, fill: string, ink: string) => ({
      words,
      bars: [{ value, said: share(value), fill, ink }],
    })
    const groups = [
      row(
        { en: 'Lidia Versen', be: 'Лідзія Версэн', ru: 'Лидия Версен' },
        58,
        page.accent,
        page.accent,
      ),
      row({ en: 'Aron Meld', be: 'Арон Мельд', ru: 'Арон Мельд' }, 27, page.soft, page.ink),
      row({ en: 'Ida Korr', be: 'Іда Кор', ru: 'Ида Корр' }, 15, page.soft, page.ink),
    ]
    return barChart({ groups, most: 58, thick: 96 }, plot, language)
  },
}

export const threshold: Chart = {
  name: 'threshold',
  title: {
    en: 'At 6 per cent Concord keeps its majority',
    be: 'Пры 6 % «Згода» захоўвае большасць',
    ru: 'При 6 % у «Согласия» большинство',
  },
  subject: {
    en: 'Seats of 120 by a September poll; majority: 61',
    be: 'Мандаты са 120, вераснёўскае апытанне; большасць — 61',
    ru: 'Мандаты из 120, сентябрьский опрос; большинство — 61',
  },
  source: {
    en: 'Source: poll of September 2026, own calculation',
    be: 'Крыніца: апытанне ў верасні 2026, уласны падлік',
    ru: 'Источник: опрос в сентябре 2026, собственный расчёт',
  },
  draw: (plot, language) => {
    const pair = (words: Words, four: number, six: number, first = false) => ({
      words,
      bars: [
        seats(
          four,
          first ? { en: 'at 4 per cent', be: 'пры 4 %', ru: 'при 4 %' } : undefined,
          page.soft,
          '#55707d',
        ),
        seats(
          six,
          first ? { en: 'at 6 per cent', be: 'пры 6 %', ru: 'при 6 %' } : undefined,
          page.accent,
          page.accent,
        ),
      ],
    })
    const groups = [
      pair({ en: 'Concord', be: '«Згода»', ru: '«Согласие»' }, 58, 67, true),
      pair({ en: 'Free Harbour', be: '«Вольная гавань»', ru: '«Свободная гавань»' }, 38, 43),
      pair({ en: 'League of Labour', be: '«Ліга працы»', ru: '«Лига труда»' }, 13, 10),
      pair({ en: 'Highland Movement', be: '«Рух Нагор’я»', ru: '«Движение Нагорья»' }, 8, 0),
      pair({ en: 'Independents', be: 'Незалежныя', ru: 'Независимые' }, 3, 0),
    ]
    return barChart({ groups, most: 67, thick: 33 }, plot, language)
  },
}

function share(value: number): Words {
  return { en: `${value} per cent`, be: `${value} %`, ru: `${value} %` }
}

function seats(value: number, under: Words | undefined, fill: string, ink: string): Bar {
  const said = (words: string | undefined) =>
    words === undefined ? `${value}` : `${value} ${words}`
  return {
    value,
    said: { en: said(under?.en), be: said(under?.be), ru: said(under?.ru) },
    fill,
    ink,
  }
}
