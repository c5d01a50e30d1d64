import type { CommentaryCard as Card } from '../../cms/read/types'
import { withGoodLineBreaks } from '../../domain/line-breaks'
import { paths } from '../../domain/paths'
import { withTitleBreaks } from '../../domain/title-breaks'
import { messagesFor } from '../messages/messages-for'
import { Byline } from './byline'
import { Line } from './line'
import { langOf } from './spoken'
import { VerdictMark } from './verdict-mark'
import { WeekTime } from './week-time'

/** What the page around a list says already of everything in it. */
export type KnownFact = 'week' | 'section' | 'analyst'

export type CardProps = {
  card: Card
  known: readonly KnownFact[]
  /** Lists of many show the reason of a verdict only; an issue shows the lead as well. */
  showsLead?: boolean
}

/** A commentary as lists of its own language show it. */
export function CommentaryCard({ card, known, showsLead = false }: CardProps) {
  const { locale, isRetracted } = card
  const messages = messagesFor(locale)
  return (
    <article className="card">
      <CardLabel card={card} known={known} />
      <h2 className="card-title">
        <a href={paths.commentary(locale, card.week.id, card.slug)}>
          {withTitleBreaks(card.title, locale)}
        </a>
      </h2>
      {isRetracted ? (
        <p className="card-verdict">{messages.retractedLabel}</p>
      ) : (
        <>
          <CardVerdict card={card} />
          {card.lead && (showsLead || !card.verdict?.reason) && (
            <p className="card-lead">{withGoodLineBreaks(card.lead, locale)}</p>
          )}
          <CardFacts card={card} known={known} />
        </>
      )}
    </article>
  )
}

function CardVerdict({ card: { verdict, locale } }: { card: Card }) {
  if (!verdict) return null
  return (
    <p className="card-verdict">
      <VerdictMark verdict={verdict} locale={locale} />{' '}
      {verdict.reason && (
        <span className="card-reason">{withGoodLineBreaks(verdict.reason, locale)}</span>
      )}
    </p>
  )
}

function CardFacts({ card: { analysts, locale, isCorrected }, known }: CardProps) {
  const named = known.includes('analyst') ? [] : analysts
  if (named.length === 0 && !isCorrected) return null
  return (
    <Line kind="facts">
      <Byline analysts={named} locale={locale} />
      {isCorrected && <span>{messagesFor(locale).corrected}</span>}
    </Line>
  )
}

function CardLabel({ card: { locale, section, week }, known }: CardProps) {
  const showsSection = section !== null && !known.includes('section')
  const showsWeek = !known.includes('week')
  if (!showsSection && !showsWeek) return null
  return (
    <Line kind="label">
      {showsSection && (
        <a href={paths.section(locale, section.slug)} lang={langOf(section.name, locale)}>
          {section.name.text}
        </a>
      )}
      {showsWeek && (
        <a href={paths.issue(locale, week.id)}>
          <WeekTime week={week} locale={locale} />
        </a>
      )}
    </Line>
  )
}
