import { createElement, Fragment } from 'react'
import type { Locale } from '../../domain/locale'

type WithNamesProps = { words: string; locale: Locale }

/**
 * Words in which `…` stands for code, such as the value of a column. Names that keep their Latin
 * letters in every language are marked as English, so that no voice stumbles over them.
 */
export function WithNames({ words, locale }: WithNamesProps) {
  const lang = locale === 'en' ? undefined : 'en'
  const parts = words.split('`').map((part, place) => {
    if (place % 2 === 0) return <LatinMarked key={part} words={part} lang={lang} />
    return (
      <code key={part} lang={lang} translate="no">
        {part}
      </code>
    )
  })
  return createElement(Fragment, null, ...parts)
}

const latinNames = /([A-Za-z][A-Za-z0-9-]*(?: [A-Z0-9][A-Za-z0-9-]*)*)/

function LatinMarked({ words, lang }: { words: string; lang: 'en' | undefined }) {
  if (lang === undefined) return words
  const parts = words
    .split(latinNames)
    .map((part, place) =>
      place % 2 === 0 ? part : createElement('span', { key: place, lang }, part),
    )
  return createElement(Fragment, null, ...parts)
}
