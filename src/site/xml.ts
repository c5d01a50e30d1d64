/** A piece of XML that is well formed by construction. */
export type Xml = { readonly xml: string }

/** An element; texts among its contents, and its attributes, are escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...contents: readonly (Xml | string)[]
): Xml {
  const opened = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`),
  ].join(' ')
  const inside = contents.map((it) => (typeof it === 'string' ? escaped(it) : it.xml)).join('')
  return { xml: inside === '' ? `<${opened}/>` : `<${opened}>${inside}</${name}>` }
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`
}

/** What XML 1.0 has no way to write, not even escaped: controls, halves of pairs, non-characters. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text without what no XML can hold. */
export function writable(text: string): string {
  return text.replace(unwritable, '')
}

function escaped(text: string): string {
  return writable(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? '')
}
