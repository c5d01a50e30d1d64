import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { readDemonstration } from '../../src/demo/read-folder'

/** Files by their path in the folder of a demonstration; null takes one of the usual away. */
type Files = Record<string, string | null>

const said = (words: string) =>
  `{ en: ${words}, be: ${words} па-беларуску, ru: ${words} по-русски }`

const text = (title: string, body = 'The assembly met twice.') => `---
title: ${title}
lead: What ${title} means for the valleys.
reason: The assembly kept the rate.
---

${body}
`

const facts = (original: string, more = '') => `workingTitle: Something
section: power
analysts: [mira-solen]
verdict: worse
original: ${original}
${more}`

const usual: Files = {
  'site.yaml': `name: ${said('Review')}
tagline: ${said('Weekly')}
heading: ${said('Situation')}
notice: ${said('Invented')}
`,
  'sections.yaml': `- slug: power\n  name: ${said('Power')}\n`,
  'analysts.yaml': `- slug: mira-solen
  name: ${said('Mira Solen')}
  biography: ${said('Writes')}
  portrait: mira-solen
`,
  'people.yaml': `- { role: editor, name: Ed Itor, email: ed@review.example, languages: [en] }
- { role: admin, name: Ada Admin, email: ada@review.example, languages: [en] }
- { role: editor, name: Sec Ond, email: second@review.example, languages: [en] }
- { role: translator, name: Tara Nslator, email: tara@review.example, languages: [en, be, ru] }
- { role: analyst, name: Ann Author, email: ann@review.example, languages: [en], analyst: mira-solen }
`,
  'pictures.yaml': `harvest:\n  credit: ${said('Chart')}\n`,
  'pages/about.en.md': '---\ntitle: About us\nlead: Who we are.\n---\n\nWe *are*.\n',
  'issues/2031-w10/issue.yaml': `week: 2031-W10
number: 1
released: 2031-03-11T07:00:00Z
title: ${said('The first week')}
lead: ${said('Much happened')}
`,
  'issues/2031-w10/1-tax/facts.yaml': facts(
    'be',
    `correction:
  at: 2031-03-13T09:30:00Z
  note: ${said('It was 6')}
  before:
    en: [['6 per cent', '8.6 per cent']]
`,
  ),
  'issues/2031-w10/1-tax/be.md': text('Падатак вяртаецца', 'Падатак — 6 %, з 14 сакавіка.'),
  'issues/2031-w10/1-tax/en.md': text(
    'The tax returns',
    'The tax is 6 per cent.[^1]\n\n[^1]: A note.',
  ),
  'issues/2031-w10/2-list/facts.yaml': facts(
    'en',
    `retraction:\n  at: 2031-03-14T10:00:00Z\n  note: ${said('It was forged')}\n`,
  ),
  'issues/2031-w10/2-list/en.md': text(
    'A list appears',
    'See [the tax](commentary:2031-W10/1-tax).\n\n![Bars that rise](harvest "The harvest.")',
  ),
  'issues/2031-w10/2-list/ru.md': text(
    'Появился список',
    'См. [о налоге](commentary:2031-W10/1-tax).\n\n![Столбцы растут](harvest "Урожай.")',
  ),
  'issues/2031-w11/issue.yaml': `week: 2031-W11
number: 2
title: ${said('The second week')}
lead: ${said('Less happened')}
`,
  'issues/2031-w11/1-rate/facts.yaml': facts(
    'en',
    `desk:
  en: { state: changesRequested, note: Where is the source? }
  be: { state: submitted }
  ru: { state: inReview, notes: [{ by: second-editor, text: Так ли это? }] }
`,
  ),
  'issues/2031-w11/1-rate/en.md': text('The rate rises'),
  'issues/2031-w11/1-rate/be.md': text('Стаўка расце'),
  'issues/2031-w11/1-rate/ru.md': text('Ставка растёт'),
  'issues/2031-w11/2-port/facts.yaml': facts(
    'en',
    'desk:\n  en: { state: approved }\n  be: { state: draft }\n',
  ),
  'issues/2031-w11/2-port/en.md': text('The port is sold'),
  'issues/2031-w11/2-port/be.md': '---\ntitle: Порт прададзены\n---\n',
}

const pictures = ['portraits/mira-solen', 'pictures/harvest.en', 'pictures/harvest.ru']

/** A demonstration of two weeks, one at the desk, in a folder of its own. */
export async function smallDemonstration(changes: Files = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'review-demo-'))
  for (const [name, words] of Object.entries({ ...usual, ...changes }))
    if (words !== null) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), words)
    }
  const picture = sharp({ create: { width: 64, height: 40, channels: 3, background: '#369' } })
  const file = await picture.webp().toBuffer()
  for (const name of pictures) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, `${name}.webp`), file)
  }
  return folder
}

/** The same, read. Its pictures are needed until it is brought in, so the folder goes at the end. */
export async function readSmall() {
  const folder = await smallDemonstration()
  const read = readDemonstration(folder)
  if (!read.ok) throw new Error(read.reason.join('\n'))
  return { demonstration: read.value, remove: () => rmSync(folder, { recursive: true }) }
}
