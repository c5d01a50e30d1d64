/** What an address says, by the names in its pattern. */
export type Params = Readonly<Record<string, string>>

/**
 * Reads addresses by a pattern such as `/:locale/sections/:slug.:format`: each name stands for one
 * or more characters other than `/` and `.`. Null for an address of another kind.
 */
export function pattern(written: string): (path: string) => Params | null {
  const escaped = written.replace(/[.]/g, '\\.')
  const named = escaped.replace(/:([a-z]+)/g, '(?<$1>[^/.]+)')
  const form = new RegExp(`^${named}$`)
  return (path) => {
    const found = form.exec(path)
    return found ? { ...found.groups } : null
  }
}

/** A year in an address; null for anything else. */
export function yearIn(text: string | undefined): number | null {
  return text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : null
}
