import { quoted } from './block'
import { frameStrength } from './frame'
import type { Problem } from './problem'

/** Plain text without what programs set around its words, and what of that a person should know. */
export type Undressed = { text: string; problems: Problem[] }

/**
 * Takes off the signs of quoted mail, the marks of links, the numbers of printed pages, and hyphens
 * at the ends of lines.
 */
export function undressed(text: string): Undressed {
  let undone: Undressed = { text: withoutQuoteSigns(text), problems: [] }
  for (const takeOff of [withoutLinkMarks, withoutPageNumbers, withoutHardHyphens]) {
    const next = takeOff(undone.text)
    undone = { text: next.text, problems: [...undone.problems, ...next.problems] }
  }
  return undone
}

/** `> ` before most lines, as mail programs quote. */
function withoutQuoteSigns(text: string): string {
  const worded = text.split('\n').filter((line) => line.trim() !== '')
  const quoted = worded.filter((line) => line.startsWith('>'))
  if (quoted.length < 5 || quoted.length < worded.length * 0.6) return text
  return withoutQuoteSigns(text.replace(/^>[ \t]?/gm, ''))
}

const reference = /^[ \t]*(\d{1,4})\. ((?:https?|ftp|mailto|file):\S+)[ \t]*$/

/** `[5]` before the words of a link and a list of addresses at the end, as text browsers print. */
function withoutLinkMarks(text: string): Undressed {
  const lines = text.split('\n')
  const heading = lines.findLastIndex((line) => /^[ \t]*References[ \t\r]*$/.test(line))
  const listed = lines.slice(heading + 1).flatMap((line) => {
    const [, number, address] = reference.exec(line.trimEnd()) ?? []
    return number && address ? [{ number, address }] : []
  })
  if (heading < 0 || listed.length === 0) return { text, problems: [] }
  const numbers = new Set(listed.map(({ number }) => number))
  const words = lines
    .slice(0, heading)
    .map((line) =>
      line.replace(/\[(\d{1,4})\](?=\S)/g, (mark, number) => (numbers.has(number) ? '' : mark)),
    )
  const addresses = listed.map(({ number, address }) => `[${number}] ${address}`).join(', ')
  const message = `The marks of links were taken out; they led to ${addresses}. Set by hand the links that are needed.`
  return {
    text: words.join('\n'),
    problems: [{ line: heading + 1, code: 'marks-taken-out', message }],
  }
}

/** Lines of a number alone, or behind the name of the site, that count pages one after another. */
function withoutPageNumbers(text: string): Undressed {
  const lines = text.split('\n')
  const found = lines.flatMap((line, place) => {
    const [, before = '', number] = /^\s*(?:(\S.*?)\s+)?(\d{1,3})\s*$/.exec(line) ?? []
    const isNumber = number !== undefined && (before === '' || frameStrength(before) === 'sure')
    return isNumber ? [{ place, number: Number(number), line: line.trim() }] : []
  })
  const [first] = found
  const counts = found.every(({ number }, at) => number === (first?.number ?? 0) + at)
  if (!first || found.length < 2 || !counts) return { text, problems: [] }
  const places = new Set(found.map(({ place }) => place))
  const said = found.slice(0, 20).map(({ line }) => quoted(line.replace(/\s+/g, ' ')))
  const message = `The numbers of printed pages were taken out: ${said.join(', ')}. Add by hand what was no such number.`
  return {
    text: lines.map((line, place) => (places.has(place) ? '' : line)).join('\n'),
    problems: [{ line: first.place + 1, code: 'marks-taken-out', message }],
  }
}

/**
 * Words that were parted at the ends of lines. A hyphen goes where the line goes on in small letters,
 * unless the text has the word with its hyphen elsewhere; every such word is named, since a compound
 * may have lost its own.
 */
function withoutHardHyphens(text: string): Undressed {
  const lines = text.split('\n')
  const broken = lines.filter((line) => /\p{Ll}-\r?$/u.test(line)).length
  if (broken < 2) return { text, problems: [] }
  const mended: string[] = []
  let [first, place] = [0, 0]
  const joined = text.replace(
    /(\p{L}+)-\r?\n[ \t]*(\p{Ll}+)(\S*)[ \t]*/gu,
    (whole, before: string, after: string, rest: string) => {
      place = first || text.slice(0, text.indexOf(whole)).split('\n').length
      first = place
      const compound = `${before}-${after}`
      const isCompound = text.includes(compound)
      if (!isCompound) mended.push(`${before}${after}`)
      return `${isCompound ? compound : `${before}${after}`}${rest}\n`
    },
  )
  if (mended.length === 0) return { text: joined, problems: [] }
  const message = `Words that were parted at the ends of lines were put together: ${mended.slice(0, 30).join(', ')}${mended.length > 30 ? ' and more' : ''}. Check that none has lost a hyphen of its own.`
  return { text: joined, problems: [{ line: first, code: 'hyphens-joined', message }] }
}
