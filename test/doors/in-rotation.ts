/**
 * Some of many ways to ask, others at each turn, so that over all documents and people every way is
 * tried without trying every way on each.
 */
export function inRotation<Way>(ways: readonly Way[], share: number, turn: number): Way[] {
  const [first, count] = [turn * share, Math.min(share, ways.length)]
  const turned = Array.from({ length: count }, (_, place) => ways[(first + place) % ways.length])
  return turned.filter((way): way is Way => way !== undefined)
}
