import { describe, expect, test } from 'vitest'
import { publicationState, releaseStates } from '../../src/domain/publication'

const printedBy = releaseStates
const replacedBy = [null, ...releaseStates] as const

describe('Where a publication stands', () => {
  test('follows from the release that printed it and the one that takes its place', () => {
    const all = printedBy.flatMap((release) =>
      replacedBy.map((other) => `${release}, ${other}: ${publicationState(release, other)}`),
    )
    expect(all).toEqual([
      'staged, null: staged',
      'staged, staged: staged',
      'staged, committed: staged',
      'staged, takenBack: staged',
      'staged, discarded: staged',
      'committed, null: visible',
      'committed, staged: visible',
      'committed, committed: replaced',
      'committed, takenBack: visible',
      'committed, discarded: visible',
      'takenBack, null: takenBack',
      'takenBack, staged: takenBack',
      'takenBack, committed: takenBack',
      'takenBack, takenBack: takenBack',
      'takenBack, discarded: takenBack',
      'discarded, null: staged',
      'discarded, staged: staged',
      'discarded, committed: staged',
      'discarded, takenBack: staged',
      'discarded, discarded: staged',
    ])
  })
})
