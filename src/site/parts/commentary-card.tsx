import type { CommentaryCard as Card } from '../../cms/read/types'
import { paths } from '../../domain/paths'
import { messagesFor } from '../messages/messages-for'
import { Byline } from './byline'
import { Line } from './line'
import { langOf } from './spoken'
import { VerdictMark } from './verdict-mark'
import { WeekTime } from './week-time'

/** What the page around a list says already of everything in it. */
export type KnownFact = 'week' | 'section' | 'analyst'

type CommentaryCardProps = { card: Card; known: readonly KnownFact[] }

/** A commentary as lists of its own language show it. */
export function CommentaryCard({ card, known }: CommentaryCardProps) {
  const { locale, isRetracted } = card
  return (
    <article className="card">
      <CardLabel card={card} known={known} />
      <h2 className="card-title">
        <a href={paths.commentary(locale, card.week.id, card.slug)}>{card.title}</a>
      </h2>
      {card.lead && !isRetracted && <p className="card-lead">{card.lead}</p>}
      {isRetracted ? (
        <Line kind="facts">{messagesFor(locale).retractedLabel}</Line>
      ) : (
        <CardFacts card={card} known={known} />
      )}
    </article>
  )
}

function CardFacts({ card: { analysts, locale, verdict }, known }: CommentaryCardProps) {
  const named = known.includes('analyst') ? [] : analysts
  if (!verdict && named.length === 0) return null
  return (
    <Line kind="facts">
      {verdict && <VerdictMark verdict={verdict} locale={locale} />}
      <Byline analysts={named} locale={locale} />
    </Line>
  )
}

function CardLabel({ card: { locale, section, week }, known }: CommentaryCardProps) {
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
