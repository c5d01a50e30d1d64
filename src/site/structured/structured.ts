/** A thing as schema.org describes it: its type, and what is known of it. */
export type Structured = { '@type': string } & { [property: string]: Value }

type Value = string | number | boolean | Structured | readonly Value[] | undefined

/**
 * Things as JSON-LD for a `<script type="application/ld+json">`. No mark of theirs can end the
 * element or begin another.
 */
export function jsonLd(things: readonly Structured[]): string {
  const [only] = things
  const graph =
    things.length === 1 && only
      ? { '@context': context, ...only }
      : { '@context': context, '@graph': things }
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const context = 'https://schema.org'
