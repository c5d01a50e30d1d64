/**
 * The stem of a Belarusian word (folded, see `folding.ts`), in an alphabet of its own: stems are
 * compared with each other and never shown. No stemmer of Belarusian exists in the usual libraries.
 * It would rather join two words than part two forms of one.
 */
export function belarusianStem(form: string): string {
  const letters = belarusianLetters(form)
  const verb = withoutInfinitive(form, letters)
  if (verb !== null) return alike(verb)
  const [, isParty] = party.exec(letters) ?? []
  if (isParty) return isParty
  const plain = withoutReflexive(letters)
  return alike(withoutMark(withoutVowelsAtEnd(withoutEnding(plain))))
}

/**
 * The letters that stay the same in all forms of a word. Soft «ц» and «дз» are т and д as they are
 * elsewhere in the word (свет, свеце; год, годзе); hard «ц» stays. Soft signs fall, which joins
 * both orthographies (сьвет, свет). Then о is а, and ё, я are е, as stress moves them.
 */
export function belarusianLetters(form: string): string {
  return form
    .replace(/ц(?=ц?[ьеіяюё])/g, 'т')
    .replace(/дз(?=[ьеіяюё])/g, 'д')
    .replace(/^(вуч|снеж)ань$/, '$1н')
    .replace(/ь/g, '')
    .replace(/^э(?=у)/, 'е')
    .replace(/[оёя]/g, (letter) => (letter === 'о' ? 'а' : 'е'))
    .replace(/([зс])ы(?=...)/g, '$1і')
}

/** Endings of nouns, adjectives and pronouns, in the letters above; the longest that fits goes. */
const endings = [
  ...['амі', 'емі', 'ымі', 'імі', 'ага', 'ега', 'аму', 'ему'],
  ...['ам', 'ем', 'ах', 'ех', 'ау', 'еу', 'ай', 'ей', 'эй', 'аю', 'ею', 'эю', 'ую', 'юю'],
  ...['мі', 'ае', 'ее', 'ые', 'іе', 'ых', 'іх', 'ым', 'ім', 'уе', 'юе'],
  ...['а', 'е', 'э', 'у', 'ю', 'ы', 'і'],
]
const known = new Set(endings)
const longestEnding = 3
const leastStem = 2

const vowels = 'аеэіыую'

/** палепшыць, палепшыцца: what is left before the vowel; null for other words. */
function withoutInfinitive(form: string, letters: string): string | null {
  if (!/[аеэіыуюя](ць|цца)$/.test(form)) return null
  const before = letters.slice(0, form.endsWith('ць') ? -2 : -4)
  return before.length >= 3 ? before : null
}

/** палепшылася, палепшыўся */
function withoutReflexive(word: string): string {
  return word.length > 6 && /[лауйіыт]се$/.test(word) ? word.slice(0, -2) : word
}

/** Nouns that end as adjectives do: дарога, дарозе. */
const inAga = /^(дар|дапам|перам|трыв|падл|ув|пав|перав|заув|раунав|адв)ага$/

/** Without its vowel it would be a port. */
const party = /^(парты)(?:е|і|ю|ей|ех|ем|емі|й)$/

function withoutEnding(word: string): string {
  if (inAga.test(word)) return word.slice(0, -1)
  // слоў, моў: no ending at all, but в of слова.
  if (/^.{1,2}[аеэ]у$/.test(word)) return `${word.slice(0, -1)}в`
  for (let length = longestEnding; length > 0; length--) {
    const rest = word.length - length
    if (rest >= leastStem && known.has(word.slice(rest)) && hasConsonant(word.slice(0, rest)))
      return length === 1
        ? withoutDoubling(word.slice(0, rest), word.slice(rest))
        : word.slice(0, rest)
  }
  return word
}

function hasConsonant(stem: string): boolean {
  return [...stem].some((letter) => !vowels.includes(letter))
}

/** меддзю, ноччу: doubled in this one form only. */
function withoutDoubling(stem: string, ending: string): string {
  return ending === 'ю' || ending === 'у' ? stem.replace(/(.)\1$/, '$1') : stem
}

/** арміе, арміей, рэвалюцыі: what is left of them ends in the same vowel. */
function withoutVowelsAtEnd(stem: string): string {
  let end = stem.length
  while (end > leastStem && (vowels.includes(stem[end - 1] ?? '') || stem[end - 1] === 'й')) end--
  return stem.slice(0, end)
}

/**
 * палепшыла as палепшыць; дзяржава as дзяржаў, whose end looks like an ending. Nouns in -ал and
 * adjectives in -авы lose it as well, in all their forms.
 */
function withoutMark(stem: string): string {
  return stem.length >= 5 && /[аеэіыу][лв]$/.test(stem) ? stem.slice(0, -2) : stem
}

/** Consonants and fleeting vowels that change at the end of a stem, made one. */
function alike(stem: string): string {
  const end = stem
    // рашэнне, рашэнняў, рашэньне
    .replace(/нн$/, 'н')
    // палітыка, палітыцы; вуліца has no к, but all its forms come out alike.
    .replace(/ц$/, 'к')
    // увага, увазе
    .replace(/з$/, 'г')
    // пачатак, пачатку; украінец, украінцы
    .replace(/([^аеэіыуюй])[ае]к$/, '$1к')
    // рубель, рубля; дзён, дня
    .replace(/([^аеэіыуюй])е([лрн])$/, '$1$2')
    // стаўка, ставак; жнівень, жніўня
    .replace(/([аеэіы])у([нлрк])$/, '$1в$2')
  return changing[end] ?? end
}

/** Few words change otherwise: цана, цэны; памяць, памяці; гандаль, гандлю; зямля, зямель. */
const changing: Record<string, string> = { цэн: 'цан', пам: 'памет', ганд: 'гандл', зем: 'земл' }
