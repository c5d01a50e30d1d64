/** What could not be kept of words from elsewhere, each with the sentence that the desk has for it. */
export const losses = [
  'picture',
  'embed',
  'link',
  'check-list',
  'look',
  'cells-joined',
  'table-as-lines',
  'list-as-lines',
  'note-with-mark',
  'escaped-twice',
  'hidden',
] as const

export type LossKind = (typeof losses)[number]

/** `what` names the thing: an address, a name, the words that it had. */
export type Loss = { kind: LossKind; what: string }

/** A loss with the place, from 0, of the block it was in, or of the one that follows. */
export type PlacedLoss = Loss & { block: number }
