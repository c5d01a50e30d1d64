import type { Verdict } from '../domain/verdict'

/** A piece of a page, made into HTML on the server and into nodes in a browser. */
export type Markup = string | Element | { shape: Verdict }

export type Element = { tag: string; attributes: Attributes; children: Markup[] }

type Attributes = Record<string, string>

/** An element; attributes without a value and children that are not there are left out. */
export function element(
  tag: string,
  attributes: Record<string, string | undefined>,
  ...children: (Markup | null)[]
): Element {
  return {
    tag,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    children: children.filter((child) => child !== null),
  }
}
