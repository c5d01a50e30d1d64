import type { CommentaryCard } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { paths } from '../../domain/paths'
import { langOf } from './spoken'
import { VerdictShape } from './verdict-shape'

/** A commentary as one line among others: section, title, and its verdict by shape for the eye. */
export function CommentaryLine({ card }: { card: CommentaryCard }) {
  const { isRetracted, locale, section, slug, title, verdict, week } = card
  return (
    <>
      {section && (
        <span className="line-label" lang={langOf(section.name, locale)}>
          {section.name.text}
        </span>
      )}{' '}
      <a href={paths.commentary(locale, week.id, slug)}>{withGoodLineBreaks(title, locale)}</a>{' '}
      {verdict && !isRetracted && (
        <>
          <VerdictShape value={verdict.value} />
          <span className="for-the-ear" lang={langOf(verdict.label, locale)}>
            {verdict.label.text}
          </span>
        </>
      )}
    </>
  )
}
