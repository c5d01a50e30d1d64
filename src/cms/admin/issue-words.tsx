'use client'

import { useTranslation } from '@payloadcms/ui'
import type { ShownWords } from '../read/issue-words'
import { IssueWordsIn } from './issue-words-in'
import { adminLocale, wordsIn } from './words'

type Props = { issue: string; own: readonly ShownWords[] }

/** The issue's own words in each language: where they stand, and how a second reader approves them. */
export function IssueWordsPanel({ issue, own }: Props) {
  const { i18n } = useTranslation()
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  return (
    <section className="desk-steps">
      <h4>{words.issueWords}</h4>
      {own.map((one) => (
        <IssueWordsIn issue={issue} key={one.language} locale={locale} own={one} words={words} />
      ))}
    </section>
  )
}
