import type { CommentaryCard as Card } from '../../cms/read/types'
import { type CardProps, CommentaryCard } from './commentary-card'

type CardListProps = { cards: readonly Card[] } & Omit<CardProps, 'card'>

export function CardList({ cards, ...shown }: CardListProps) {
  if (cards.length === 0) return null
  return (
    <ul className="cards">
      {cards.map((card) => (
        <li key={`${card.week.id}/${card.slug}`}>
          <CommentaryCard card={card} {...shown} />
        </li>
      ))}
    </ul>
  )
}
