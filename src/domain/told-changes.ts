/**
 * What the log tells by name of a save: that this was changed, from what to what. Values are ids,
 * addresses, weeks and other names that the publication gave, never anybody's words.
 */
export type ToldChange = { of: string; from: string | null; to: string | null }

/** Several changes as the two columns of one entry: `verdict:worse section:power`. */
export function toColumns(changes: readonly ToldChange[]): {
  from: string | null
  to: string | null
} {
  if (changes.length === 0) return { from: null, to: null }
  const column = (value: (change: ToldChange) => string | null) =>
    changes.map((change) => `${change.of}:${value(change) ?? ''}`).join(' ')
  return { from: column(({ from }) => from), to: column(({ to }) => to) }
}

/** The same read again; nothing in columns that say something else, such as states. */
export function fromColumns({
  from,
  to,
}: {
  from: string | null
  to: string | null
}): ToldChange[] {
  const before = new Map(valuesIn(from))
  return valuesIn(to).map(([of, value]) => ({
    of,
    from: before.get(of) || null,
    to: value || null,
  }))
}

function valuesIn(column: string | null): [string, string][] {
  return (column ?? '').split(' ').flatMap((part) => {
    const [, of, value] = /^(\w+):(.*)$/.exec(part) ?? []
    return of === undefined || value === undefined ? [] : [[of, value] as [string, string]]
  })
}
