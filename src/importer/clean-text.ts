import { cleanLine } from '../domain/clean-words'

/**
 * Words as they are kept: cleaned by the rule for all words, and every run of white space one space,
 * since the markup of old pages says nothing by it. Spaces at the ends stay, as one.
 */
export function cleanText(text: string): string {
  if (!mayBeUnclean.test(text)) return text
  return cleanLine(text).replace(/\s+/g, ' ')
}

/** Anything but single spaces, ASCII, Cyrillic letters and the usual marks. Spares most lines work. */
const mayBeUnclean = /[^ -~\u0400-\u0481\u048a-\u04ff«»“”„‘’–—…№]| {2}|&/

/**
 * What two lines are compared by: the same words with other quotes, dashes, apostrophes or spaces
 * are the same line.
 */
export function sameness(text: string): string {
  return cleanText(text)
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[«»“”„‟]|''/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\u2026/g, '...')
    .trim()
}

/** A short line reduced to its words in lower case, for comparing with known phrases. */
export function phrase(text: string): string {
  return unmixed(sameness(text).toLowerCase())
    .replace(/[^\p{L}\p{N}'/-]+/gu, ' ')
    .replace(/^[\s'-]+|[\s'-]+$/g, '')
    .trim()
}

/**
 * Belarusian in the official spelling, as far as the phrases of the old site need it: its pages were
 * also kept in the classical one, «Сытуацыя ня зьмянілася».
 */
export function officialSpelling(words: string): string {
  if (!/[\u0400-\u04ff]/.test(words)) return words
  return words
    .replace(/([сзцнлд])ь(?=[сзцнлдмпбвфц])/gu, '$1')
    .replace(/сытуацы/gu, 'сітуацы')
    .replace(/(?<=^| )ня(?= )/gu, 'не')
    .replace(/расе([яіюйе])/gu, 'расі$1')
    .replace(/грамадзтв/gu, 'грамадств')
    .replace(/кляс/gu, 'клас')
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;]["'»”’)\]]*$/u.test(text.trim())
}

/** Latin letters typed inside Cyrillic words, as in `Сiтуацыя`, put right. */
function unmixed(text: string): string {
  return text.replace(/[\p{L}']*[\u0400-\u04ff][\p{L}']*/gu, (word) =>
    word.replace(/[aeiopcyxk]/g, (letter) => 'аеіорсухк'['aeiopcyxk'.indexOf(letter)] ?? letter),
  )
}
