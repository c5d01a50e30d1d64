import fc from 'fast-check'

/** Markup in which every piece of words can be told from every other, by a number of its own. */
export type MadeUp = { html: string; words: string[] }

type Part = (word: () => string) => string

const letters = ['порт', 'Dunmar', 'і', '5 km', 'ёлка', 'ў', '«краны»', 'R&amp;D', 'x&lt;y']

const inline: fc.Arbitrary<Part> = fc.oneof(
  fc.constant<Part>((word) => word()),
  fc
    .constantFrom('b', 'i', 'em', 'span', 'u', 's', 'code', 'sup', 'sub', 'font', 'o:p')
    .map<Part>((tag) => (word) => `<${tag}>${word()}</${tag}>`),
  fc
    .constantFrom('https://a.example/', 'file:///c/', '../b', '#c', 'javascript:x', '')
    .map<Part>((href) => (word) => `<a href="${href}">${word()}</a>`),
  fc.constant<Part>(
    (word) => `<span style="font-weight:700;vertical-align:super">${word()}</span>`,
  ),
  fc.constant<Part>((word) => `${word()}<br>${word()}`),
  fc.constant<Part>((word) => `&nbsp;${word()}  \n ${word()}&shy;`),
)

const line: fc.Arbitrary<Part> = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((parts) => (word) => parts.map((part) => part(word)).join(' '))

const block: fc.Arbitrary<Part> = fc.oneof(
  line.map<Part>((words) => (word) => `<p>${words(word)}</p>`),
  fc.tuple(fc.constantFrom('h2', 'h4', 'div', 'pre', 'blockquote', 'dd'), line).map<Part>(
    ([tag, words]) =>
      (word) =>
        `<${tag}>${words(word)}</${tag}>`,
  ),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map<Part>(
      (items) => (word) =>
        `<ul>${items.map((item) => `<li>${item(word)}<ol><li>${word()}</li></ol></li>`).join('')}</ul>`,
    ),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map<Part>(
      (items) => (word) =>
        items
          .map(
            (item, place) =>
              `<p class=MsoListParagraph style='mso-list:l0 level${(place % 2) + 1} lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>${item(word)}</p>`,
          )
          .join('\n'),
    ),
  fc
    .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
    .map<Part>(
      (rows) => (word) =>
        `<table>${rows.map(([a, b]) => `<tr><td>${a(word)}<td rowspan=2><p>${b(word)}</p><p>${word()}</p>`).join('')}</table>`,
    ),
  fc.constant<Part>(
    (word) =>
      `<p>${word()}<a href="#f1"><sup>1</sup></a>.</p><ol class="footnotes"><li id="f1">${word()} <a href="https://a.example/">${word()}</a></li><li>${word()}</li></ol>`,
  ),
  fc.constant<Part>((word) => `<p style="display:none">${word()}</p><img alt="${word()}">`),
  fc.constant<Part>((word) => `<ul><li><input type=checkbox checked>${word()}</li></ul><hr>`),
)

/** Made-up pages of every kind of markup, each word of which holds its number, as `qz12zq`. */
export const madeUpMarkup: fc.Arbitrary<MadeUp> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat(8)))
  .map(([parts, stream]) => {
    const words: string[] = []
    const word = () => {
      const mark = `qz${words.length}zq`
      words.push(mark)
      return `${letters[stream.next().value]} ${mark}`
    }
    return { html: parts.map((part) => part(word)).join('\n'), words }
  })

/** How often each letter and sign stands in a text; white space is none. */
export function signsIn(text: string): Map<string, number> {
  const counted = new Map<string, number>()
  for (const sign of text.replace(/[\s\u00a0\u00ad]/g, ''))
    counted.set(sign, (counted.get(sign) ?? 0) + 1)
  return counted
}
