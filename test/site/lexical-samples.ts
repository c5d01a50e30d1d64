/** Parts of a body as the desk's editor keeps them. */
type Part = Record<string, unknown>

export const text = (words: string, format = 0): Part => ({ type: 'text', text: words, format })

const inside = (children: readonly (Part | string)[]) =>
  children.map((child) => (typeof child === 'string' ? text(child) : child))

export const paragraph = (...children: (Part | string)[]): Part => ({
  type: 'paragraph',
  children: inside(children),
})

export const heading = (tag: string, words: string): Part => ({
  type: 'heading',
  tag,
  children: [text(words)],
})

export const quote = (words: string): Part => ({ type: 'quote', children: [text(words)] })

export const list = (listType: 'bullet' | 'number', ...items: string[]): Part => ({
  type: 'list',
  listType,
  tag: listType === 'number' ? 'ol' : 'ul',
  start: 1,
  children: items.map((item, place) => ({
    type: 'listitem',
    value: place + 1,
    children: [text(item)],
  })),
})

export const link = (url: unknown, words: string): Part => ({
  type: 'link',
  fields: { url, linkType: 'custom', newTab: false },
  children: [text(words)],
})

export const footnote = (words: string): Part => ({
  type: 'inlineBlock',
  fields: { id: '1', blockType: 'footnote', text: words },
})

/** A table whose first row, and the first cell of each other row, are heads. */
export const table = (...rows: (Part | string)[][]): Part => ({
  type: 'table',
  children: rows.map((row, place) => ({
    type: 'tablerow',
    children: row.map((cell, column) => ({
      ...{ type: 'tablecell', headerState: place === 0 ? 1 : column === 0 ? 2 : 0 },
      ...{ colSpan: 1, rowSpan: 1, children: [paragraph(cell)] },
    })),
  })),
})

export const upload = (value: unknown): Part => ({ type: 'upload', relationTo: 'media', value })

export const body = (...children: Part[]) => ({ root: { type: 'root', children } })
