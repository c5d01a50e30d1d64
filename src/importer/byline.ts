import { cleanText, endsSentence } from './clean-text'

/** What a line says of who wrote the page. */
export type Byline =
  /** `rest` is what the line says beside the names, such as an office or a date. */
  | { kind: 'names'; names: string[]; rest: string }
  | { kind: 'empty' }
  /** It begins as a byline, but what follows is no name. */
  | { kind: 'unclear' }

/** These name an author even without a colon; the others also begin ordinary titles. */
const plainLabel =
  /^(?:(?:written |prepared )?by|аўтар(?:ы|ка|кі)?|автор(?:ы)?)(?:\s*[:–—-]\s*|\s+|$)/iu
const markedLabel =
  /^(?:(?:text|analysis|commentary|story) by|authors?|analysts?|text|аналітык[иі]?|тэкст|падрыхтава[ўл][аі]?|аналитики?|текст|подготовил[аи]?)\s*(?::\s*|$)/iu

const conjunction = '(?:and|і|и|ды|й)'
const between = new RegExp(`\\s*[,;/|&•·]\\s*(?:${conjunction}\\s+)?|\\s+${conjunction}\\s+`, 'iu')
const particles = new Set(
  'de da di del van von der den la le al el bin ibn ван фон дэ де'.split(' '),
)

/** The byline that a whole line is; null when it does not read as one. */
export function bylineOf(line: string): Byline | null {
  const text = cleanText(line).trim()
  const label = plainLabel.exec(text)?.[0] ?? markedLabel.exec(text)?.[0]
  if (label === undefined || text.length > 200) return null
  const said = text.slice(label.length).replace(/^[\s:–—-]+|[\s,;:]+$/gu, '')
  if (said === '') return { kind: 'empty' }
  const parts = partsOf(said)
  const names: string[] = []
  for (const part of parts) {
    if (part === '' || !isName(part)) break
    names.push(part)
  }
  const whole = names.length === parts.length
  if (whole || (names.some((name) => name.includes(' ')) && !endsSentence(said))) {
    return { kind: 'names', names: [...new Set(names)], rest: parts.slice(names.length).join(', ') }
  }
  return endsSentence(said) || said.length > 60 ? null : { kind: 'unclear' }
}

/** The names that a line consists of, or null when any part of it is no name. */
export function namesIn(line: string): string[] | null {
  const names = partsOf(line)
  return names.every(isName) ? [...new Set(names)] : null
}

function partsOf(text: string): string[] {
  return text.split(between).map((part) => withoutStop(part.trim()))
}

/** Whether a line on its own could be the name of a person: two or three names, nothing else. */
export function resemblesName(line: string): boolean {
  const words = line.trim().split(' ')
  return words.length >= 2 && words.length <= 3 && line.length <= 40 && isName(line.trim())
}

/** One to five words that begin with capitals, as names are written in our languages. */
function isName(text: string): boolean {
  const words = text.split(' ')
  const capitals = words.filter((word) => /^\p{Lu}[\p{L}\p{M}'’ʼ.-]*$/u.test(word))
  return (
    words.length <= 5 &&
    capitals.length > 0 &&
    words.every((word) => capitals.includes(word) || particles.has(word.toLowerCase()))
  )
}

/** A full stop after a name goes; after an initial it stays. */
function withoutStop(text: string): string {
  return /\p{L}{3}\.$/u.test(text) ? text.slice(0, -1) : text
}
