import type { CommentaryCard, YearlyList } from '../../cms/read/types'
import type { Locale } from '../../domain/locale'
import { CardList } from './card-list'
import type { CardProps } from './commentary-card'
import { EarlierYear, type ListPath, YearNavigation } from './year-navigation'

type YearlyCardsProps = {
  list: YearlyList & { commentaries: readonly CommentaryCard[] }
  path: ListPath
  known: CardProps['known']
  locale: Locale
}

/** A list of commentaries between the choice of its years and the way to an earlier one. */
export function YearlyCards({ list, path, known, locale }: YearlyCardsProps) {
  const { commentaries, year, years } = list
  const last = commentaries.at(-1)?.week.id.slice(0, 4)
  return (
    <>
      <YearNavigation years={years} shown={year} path={path} locale={locale} hasNewest />
      <CardList cards={commentaries} known={known} />
      <EarlierYear
        list={list}
        shown={commentaries.length}
        reached={last ? Number(last) : undefined}
        path={path}
        locale={locale}
      />
    </>
  )
}
