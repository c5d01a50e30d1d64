/** The forms in which a file may go out, as `Accept-Encoding` names them; the best one first. */
const encodings = [
  ['br', 'br'],
  ['gz', 'gzip'],
] as const

export type Form = (typeof encodings)[number][0] | 'plain'

/**
 * The best of the forms that there are and that the reader's browser can read: what it names with
 * `q=0` it cannot, and `*` stands for what it does not name. (RFC 9110, section 12.5.3)
 */
export function acceptedForm(accepted: string | undefined, isThere: (form: Form) => boolean): Form {
  const quality = qualitiesOf(accepted ?? '')
  const [best] = encodings
    .map(([form, name]) => ({ form, weight: quality.get(name) ?? quality.get('*') ?? 0 }))
    .filter(({ form, weight }) => weight > 0 && isThere(form))
    .sort((a, b) => b.weight - a.weight)
  return best?.form ?? 'plain'
}

function qualitiesOf(accepted: string): Map<string, number> {
  const qualities = new Map<string, number>()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim())
    const said = parameters.find((parameter) => /^q\s*=/.test(parameter))
    const weight = said === undefined ? 1 : Number(said.replace(/^q\s*=\s*/, ''))
    if (name !== '') qualities.set(name, Number.isNaN(weight) ? 0 : weight)
  }
  return qualities
}
