import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/importer/page'
import { readPageText } from '../../src/importer/read-page'

const week = 'September 14 – September 20, 2020'
const lead =
  'The government of Arvenia has returned to its old plan for the ports, and hopes that others will pay for it.'
const one =
  'On Monday the harbour minister told the assembly in Lorn that the quays cannot wait, and asked for forty million crowns.'
const two =
  'The opposition answered that the ports had been promised money three times since 2009, and left the hall before the vote.'
const verdict = 'The situation has not changed'

function read(...lines: string[]): Page {
  const page = readPageText(lines.join('\n'))
  if ('refused' in page) throw new Error(page.refused.code)
  return page
}

const html = (body: string, head = '') =>
  read(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`)
const wordsOf = ({ body }: Page) => body.map(({ text }) => text)
const codesOf = ({ problems }: Page) => problems.map(({ code }) => code)
const problemsOf = ({ problems }: Page) => problems.map(({ line, code }) => `${line} ${code}`)

describe('the title', () => {
  test('stands twice around the verdict', () => {
    const page = read(week, 'Economy', 'A short one', verdict, 'A short one', lead, one)
    expect(page).toMatchObject({ title: 'A short one', section: 'Economy', lead })
    expect(wordsOf(page)).toEqual([one])
  })

  test('stands below the week, whatever stands above it', () => {
    const page = read(
      'The Arvenian Weekly Review of Politics',
      'Home',
      'EN',
      week,
      'Economy',
      'Ports for sale',
      lead,
      one,
    )
    expect(page.title).toBe('Ports for sale')
    expect(problemsOf(page)).toContain('1 line-not-placed')
  })

  test('may be a question, or end in a full stop', () => {
    const question = 'Will the government of Arvenia return to its old plan for the ports?'
    expect(read(week, question, verdict, lead, one).title).toBe(question)
    expect(read(week, 'The plan.', verdict, 'The plan.', lead, one).title).toBe('The plan.')
  })

  test('is taken as it is spelt, not as a heading shouts it', () => {
    const page = read(
      week.toUpperCase(),
      'ECONOMY',
      'PORTS FOR SALE',
      verdict,
      'Ports for sale',
      lead,
      one,
    )
    expect(page).toMatchObject({ title: 'Ports for sale', week: { start: '2020-09-14' } })
  })

  test('of an HTML page is not the name of the site', () => {
    const banner = '<header><h1>Review of Arvenia</h1></header>'
    const page = html(`${banner}<div><h2>Ports for sale</h2><p>${lead}</p><p>${one}</p></div>`)
    expect(page.title).toBe('Ports for sale')
    const named = html(
      `<h1>Review of Arvenia</h1><h2>Ports for sale</h2><p>${lead}</p><p>${one}</p>`,
      '<title>Ports for sale – Review of Arvenia</title>',
    )
    expect(named.title).toBe('Ports for sale')
    expect(codesOf(named)).not.toContain('line-not-placed')
  })

  test('is taken from the head of the page only where the page has none, and reported', () => {
    const page = html(`<p>${week}</p><p>${lead}</p><p>${one}</p>`, '<title>Ports for sale</title>')
    expect(page).toMatchObject({ title: 'Ports for sale', lead, week: { start: '2020-09-14' } })
    expect(codesOf(page)).toContain('title-from-head')
  })
})

describe('the week', () => {
  test('of the widget never dates the page, with a year or without, above or below', () => {
    const widget = ['Situation in Belarus', 'May 13 – May 19, 2019', 'View all']
    expect(read(...widget, 'Ports for sale', lead, one).week).toBeNull()
    expect(read('Ports for sale', lead, one, ...widget).week).toBeNull()
    expect(read('Ports for sale', lead, one, 'Subscribe', 'May 13 – May 19, 2019').week).toBeNull()
    expect(
      html(`<aside><p>13–19 May 2019</p></aside><h1>Ports</h1><p>${lead}</p><p>${one}</p>`).week,
    ).toBeNull()
  })

  test('stands alone on its line, or beside the section', () => {
    expect(read(`${week} | Security issues`, 'Ports for sale', lead, one)).toMatchObject({
      week: { start: '2020-09-14' },
      section: 'Security issues',
    })
    expect(
      html(
        `<div><span>${week}</span> <a href="/s">Economy</a></div><h1>Ports</h1><p>${lead}</p><p>${one}</p>`,
      ),
    ).toMatchObject({
      week: { start: '2020-09-14' },
      section: 'Economy',
    })
    expect(read('Ports for sale', lead, `In the week of ${week} nothing happened.`).week).toBeNull()
  })

  test('may have its year in the markup', () => {
    const marked =
      '<time datetime="2020-09-14">September 14</time> – <time datetime="2020-09-20">September 20</time>'
    expect(html(`<p>${marked}</p><h1>Ports</h1><p>${lead}</p><p>${one}</p>`).week?.start).toBe(
      '2020-09-14',
    )
    const wrong = marked.replace('2020-09-14', '2020-09-07').replace('2020-09-20', '2020-09-13')
    expect(html(`<p>${wrong}</p><h1>Ports</h1><p>${lead}</p><p>${one}</p>`).week).toBeNull()
  })

  test('is not taken when there are two, or only a date', () => {
    expect(
      problemsOf(read(week, 'September 21 – September 27, 2020', 'Ports for sale', lead, one)),
    ).toContain('2 weeks-differ')
    const dated = read('September 21, 2020', 'Ports for sale', lead, one)
    expect(dated.week).toBeNull()
    expect(problemsOf(dated)).toContain('1 date-not-week')
  })
})

describe('the section', () => {
  test('in the menu of the site is not that of the page', () => {
    const menu = ['The ruling elite', 'Security issues', 'Economy', 'Regions']
    expect(read(...menu, week, 'Ports for sale', lead, one).section).toBeNull()
    expect(read(...menu, week, 'Economy', 'Ports for sale', lead, one).section).toBe('Economy')
  })

  test('may be one that the old site did not have, if it stands in its place', () => {
    const page = read(week, 'Human rights', 'Ports for sale', lead, one)
    expect(page.section).toBe('Human rights')
    expect(problemsOf(page)).toContain('2 section-unknown')
    expect(read(week, 'Ports for sale', lead, one).section).toBeNull()
  })

  test('may stand in the path to the page', () => {
    const path =
      '<nav class="breadcrumbs"><a href="/">Home</a><a href="/s">Security issues</a></nav>'
    expect(html(`${path}<h1>Ports</h1><p>${lead}</p><p>${one}</p>`).section).toBe('Security issues')
  })
})

describe('the verdict', () => {
  test.each([
    [
      'better',
      [
        'The situation has gotten better',
        'The situation got better',
        'The situation improved',
        'The situation has improved',
        'Сітуацыя палепшылася',
        'Ситуация улучшилась',
      ],
    ],
    [
      'same',
      [
        verdict,
        'The situation did not change',
        'The situation hasn’t changed',
        'The situation remained unchanged',
        'Сітуацыя не змянілася',
        'Сiтуацыя не змянiлася.',
        'Ситуация не изменилась',
      ],
    ],
    [
      'worse',
      [
        'The situation got worse',
        'The situation has gotten worse',
        'The situation worsened',
        'The situation deteriorated',
        'Сітуацыя пагоршылася',
        'Ситуация ухудшилась',
      ],
    ],
  ])('is %s in all its forms', (expected, lines) => {
    for (const line of lines)
      expect([line, read(week, 'Ports for sale', line, lead, one).verdict]).toEqual([
        line,
        expected,
      ])
  })

  test('is no part of a sentence', () => {
    const page = read(
      'Ports for sale',
      `${verdict} at the border.`,
      lead,
      `${verdict} in the ports, the minister said, and left.`,
    )
    expect(page.verdict).toBeNull()
  })

  test('in unknown words is reported, and two verdicts are none', () => {
    const unknown = read(
      'Ports for sale',
      'The situation is what it is',
      'Ports for sale',
      lead,
      one,
    )
    expect(problemsOf(unknown)).toContain('2 verdict-unknown')
    expect(codesOf(read(week, 'Ports', verdict, 'The situation got worse', lead, one))).toContain(
      'verdicts-differ',
    )
  })
})

describe('the byline', () => {
  test.each([
    ['By Marta Hellin', ['Marta Hellin']],
    ['By A. Lund and Marta Hellin, Jean de la Rue', ['A. Lund', 'Marta Hellin', 'Jean de la Rue']],
    ['Автор: Марта Хеллин', ['Марта Хеллин']],
    ['Аўтары: Марта Хелін, Ёрэн Васк і Ганна Лунд', ['Марта Хелін', 'Ёрэн Васк', 'Ганна Лунд']],
    ['By Marta Hellin, editor of the review', ['Marta Hellin']],
  ])('%s', (line, names) => {
    expect(read(week, 'Ports for sale', line, lead, one).byline).toEqual(names)
  })

  test('may stand below the body, or on the line after a bare "By"', () => {
    expect(read('Ports for sale', lead, one, two, 'By Marta Hellin', 'Subscribe').byline).toEqual([
      'Marta Hellin',
    ])
    const below = read('Ports for sale', verdict, 'By', 'Marta Hellin', lead, one)
    expect(below).toMatchObject({ byline: ['Marta Hellin'], lead })
  })

  test('is not guessed from a bare name, nor from a sentence that begins with "By"', () => {
    const bare = read('Ports for sale', 'Marta Hellin', lead, one)
    expect(bare).toMatchObject({ byline: [], lead })
    expect(problemsOf(bare)).toContain('2 line-not-placed')
    const sentence = 'By raising tariffs, the government hopes to pay for the ports.'
    expect(read('Ports for sale', sentence, one)).toMatchObject({ byline: [], lead: sentence })
  })
})

describe('the body', () => {
  test('loses its complete copies, with the lead or without it, twice or more', () => {
    for (const lines of [
      [lead, one, two, one, two],
      [lead, one, two, one, two, one, two],
      [lead, one, two, lead, one, two],
      [lead, one, two, 'Ports for sale', lead, one, two],
    ]) {
      const page = read('Ports for sale', ...lines)
      expect([page.lead, ...wordsOf(page)]).toEqual([lead, one, two])
      expect(codesOf(page)).toContain('body-repeated')
    }
  })

  test('keeps what repeats in part, and says so', () => {
    for (const lines of [
      [lead, one, two, one],
      [lead, one, two, one, two, 'A paragraph that only the second copy has at its end.'],
    ]) {
      const page = read('Ports for sale', ...lines)
      expect(wordsOf(page)).toEqual(lines.slice(1))
      expect(codesOf(page)).toContain('paragraphs-repeated')
    }
  })

  test('goes on behind a box of the site, and says so', () => {
    const page = read(
      'Ports for sale',
      lead,
      'EN',
      'BE/RU',
      one,
      'Subscribe to our newsletter',
      two,
      'Read more',
      'Another title',
      'A third title',
    )
    expect(wordsOf(page)).toEqual([one, two])
    expect(codesOf(page)).toEqual(expect.arrayContaining(['after-frame', 'left-out']))
    expect(page.leftOut.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['EN', 'Another title', 'A third title']),
    )
  })

  test('has lists of every kind of mark, and no list of one dash', () => {
    const page = read(
      'Ports for sale',
      lead,
      '- one',
      '- two',
      one,
      '• only',
      two,
      '1) first',
      '2) second',
      '– Said one of them and left the hall at once, before the vote.',
      one,
    )
    const kinds = page.body.map(({ kind, text }) => `${kind} ${text.slice(0, 6)}`)
    expect(kinds).toEqual([
      'item one',
      'item two',
      'line On Mon',
      'item only',
      'line The op',
      'item first',
      'item second',
      'line – Said',
      'line On Mon',
    ])
  })

  test('broken at a fixed width is put together, with empty lines between paragraphs or without', () => {
    const newsletter =
      'Once a week, in coordination with a circle of analysts in Lorn, we write down what moved in Arvenia and why.'
    const lines = [
      week,
      'Ports for sale',
      verdict,
      lead,
      one,
      two,
      one.replace('Monday', 'Tuesday'),
      'Subscribe',
      newsletter,
    ]
    const wrapped = lines.map((line) => line.replace(/(.{1,70})(?: |$)/g, '$1\n').trimEnd())
    for (const gap of ['\n', '\n\n']) {
      const page = read(wrapped.join(gap))
      expect(page).toMatchObject({ title: 'Ports for sale', lead })
      expect(wordsOf(page)).toEqual(lines.slice(4, 7))
    }
  })

  test('keeps lists of what would elsewhere be the frame', () => {
    const page = read(
      'Ports for sale',
      lead,
      'Three networks were closed:',
      '- Facebook',
      '- Telegram',
      '- YouTube',
      one,
      'Subscribe',
    )
    expect(wordsOf(page)).toEqual([
      'Three networks were closed:',
      'Facebook',
      'Telegram',
      'YouTube',
      one,
    ])
  })

  test('of an HTML page is not what is hidden or stands around it', () => {
    const page = html(
      `<main><h1>Ports</h1><p>${lead}</p><p>${one}</p><div style="display:none"><p>${two}</p></div></main><footer>© Review</footer>`,
    )
    expect(wordsOf(page)).toEqual([one])
    expect(codesOf(page)).toContain('left-out')
  })

  test('keeps only links that a reader may safely follow', () => {
    const links = [
      'https://a.example/x',
      'mailto:a@b.example',
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '/inside',
      '//c.example/',
    ]
    const body = links.map((href) => `<a href="${href}">word</a>`).join(' and ')
    const page = html(
      `<h1>Ports</h1><p>${lead}</p><p>${body}, and so on it goes with the links.</p>`,
      '<link rel="canonical" href="https://old.example/en/ports/">',
    )
    const kept = page.body.flatMap(({ spans }) => spans.flatMap(({ href }) => href ?? []))
    expect(kept).toEqual([
      'https://a.example/x',
      'mailto:a@b.example',
      'https://old.example/inside',
      'https://c.example/',
    ])
    expect(codesOf(page).filter((code) => code === 'link-dropped')).toHaveLength(3)
  })
})

describe('the language', () => {
  test('is told by the words and not by what the page says of itself', () => {
    const page = html(
      `<h1>Парты на продаж</h1><p>Улады Арвеніі зноў узяліся за стары план.</p><p>Яны спадзяюцца, што заплаціць нехта іншы, але не ўдакладняюць хто.</p>`,
    )
    expect(page.language).toBe('be')
    expect(codesOf(page)).toContain('lang-differs')
  })

  test('of a page in none of ours is unknown', () => {
    expect(
      read(
        'Tytuł strony',
        'Rząd wrócił do starego planu dla portów wschodnich i ma nadzieję, że zapłacą za to sąsiedzi.',
        'Minister powiedział, że nabrzeża nie mogą czekać.',
      ).language,
    ).toBeNull()
    expect(
      read(
        'Назва сторінки',
        'Уряд країни повернувся до старого плану щодо портів і сподівається, що заплатять сусіди.',
      ).language,
    ).toBeNull()
  })

  test('that changes amid the page is reported', () => {
    const russian =
      'Правительство объявило, что порты можно купить, но не сказало, за сколько и когда это будет возможно.'
    expect(problemsOf(read('Ports for sale', lead, one, russian))).toContain('4 language-mixed')
  })
})

test('a file without a title or without words is refused', () => {
  expect(() => read(lead)).toThrow('title-missing')
  expect(() => read('Page not found')).toThrow('body-missing')
  expect(() => read('Subscribe', 'Read more')).toThrow('title-missing')
})
