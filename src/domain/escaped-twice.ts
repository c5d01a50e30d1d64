/** Letters by their names in HTML, as the old sites and their plugins wrote them. */
const named: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '\u00AD' },
  ...{ laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’' },
  ...{ sbquo: '‚', ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', copy: '©' },
  ...{ reg: '®', trade: '™', deg: '°', sup2: '²', sup3: '³', times: '×', minus: '−' },
  ...{ thinsp: '\u2009', ensp: '\u2002', emsp: '\u2003', sect: '§', para: '¶', euro: '€' },
  ...{ pound: '£', frac12: '½', plusmn: '±', zwnj: '\u200C', zwj: '\u200D' },
}

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}\d{0,2}));/gi

/** Whether words hold letters written as HTML writes them, which no reader should see. */
export function isEscapedTwice(text: string): boolean {
  return text.includes('&') && unescapedOnceMore(text) !== text
}

/** The words with such letters read: `Kestria&#8217;s` is `Kestria’s`. Other ampersands stay. */
export function unescapedOnceMore(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return letterOf(code) ?? whole
  })
}

/** Numbers from 128 to 159 mean what Windows has there, as in every browser. */
function letterOf(code: number): string | null {
  if (code >= 128 && code < 160) return windows[code - 128] ?? null
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null
  return String.fromCodePoint(code)
}

const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
