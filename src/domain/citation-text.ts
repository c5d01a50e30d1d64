import type { Citation } from './citation'
import { type CitedName, citedName, initials } from './citation-name'
import { correctedNote, shortAddressNote } from './citation-note'
import { formatDate, monthNames } from './week-format'

/**
 * A citation as one line of plain text: in English after the American Psychological Association
 * (7th edition), in Belarusian and Russian after ГОСТ Р 7.0.5. When it was looked up, which the
 * latter asks for, only the reader can fill in.
 */
export function citationText(citation: Citation): string {
  const parts = citation.locale === 'en' ? inEnglish(citation) : inCyrillic(citation)
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
}

function inEnglish(citation: Citation): string[] {
  const { kind, authors, title, publication, published, week, address } = citation
  const [year, month, day] = published.split('-').map(Number)
  const date = `(${year}, ${monthNames.en.inDate[(month ?? 1) - 1]} ${day}).`
  const names = authors.map(({ name }) => surnameFirst(citedName(name), ', '))
  const short = shortAddressNote(citation)
  const end = [...corrected(citation), address, short === null ? '' : `(${lowered(short)})`]
  if (kind === 'issue') return [ended(publication), date, englishIssue(citation), ...end]
  const [what, where] = [ended(title ?? ''), `${publication}, ${week}.`]
  const start = names.length === 0 ? [what, date] : [ended(joined(names)), date, what]
  return [...start, where, ...end]
}

function englishIssue({ title, weekInWords, issueNumber }: Citation): string {
  const number = issueNumber === null ? [] : [`No. ${issueNumber}`]
  if (title !== null) return `${title} (${[...number, weekInWords].join('; ')}).`
  return `The issue of ${weekInWords}${number.map((it) => ` (${it})`).join('')}.`
}

/** `Malin, V., & Ostrey, D.` */
function joined(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
}

const lookedUp = { be: 'дата звароту: дд.мм.гггг', ru: 'дата обращения: дд.мм.гггг' } as const

function inCyrillic(citation: Citation): string[] {
  const { kind, locale, authors, title, publication, published, address } = citation
  if (locale === 'en') throw new Error('English is cited in another way.')
  const names = authors.map(({ name }) => surnameFirst(citedName(name), ' ')).join(', ')
  const year = `${published.slice(0, 4)}.`
  const day = formatDate(published, locale).split(/\s/).slice(0, 2).join(' ')
  const short = shortAddressNote(citation)
  const aside = [...(short === null ? [] : [lowered(short)]), lookedUp[locale]].join('; ')
  const end = [...corrected(citation), `URL: ${address} (${aside}).`]
  if (kind === 'issue') return [...cyrillicIssue(citation), ...end]
  return [ended(names), `${title ?? ''} // ${publication}.`, year, ended(day), ...end]
}

function cyrillicIssue({ title, publication, week, weekInWords, issueNumber }: Citation): string[] {
  const number = issueNumber === null ? [] : [`№ ${issueNumber}.`]
  const name = ended(title === null ? publication : `${publication} : ${title}`)
  return [name, `${week.slice(0, 4)}.`, ...number, ended(weekInWords)]
}

function corrected(citation: Citation): string[] {
  const note = correctedNote(citation)
  return note === null ? [] : [ended(note)]
}

function surnameFirst(name: CitedName, between: string): string {
  if ('literal' in name) return name.literal
  return `${name.family}${between}${initials(name.given)}`
}

/** With a full stop, unless a mark ends it already. */
function ended(words: string): string {
  return words === '' || /[.!?…]["”»]?$/u.test(words) ? words : `${words}.`
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
