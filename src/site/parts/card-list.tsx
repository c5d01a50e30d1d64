import type { CommentaryCard as Card } from '../../cms/read/types'
import { CommentaryCard, type KnownFact } from './commentary-card'

type CardListProps = { cards: readonly Card[]; known: readonly KnownFact[] }

export function CardList({ cards, known }: CardListProps) {
  if (cards.length === 0) return null
  return (
    <ul className="cards">
      {cards.map((card) => (
        <li key={`${card.week.id}/${card.slug}`}>
          <CommentaryCard card={card} known={known} />
        </li>
      ))}
    </ul>
  )
}
