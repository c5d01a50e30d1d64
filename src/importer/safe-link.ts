const allowed = new Set(['http:', 'https:', 'mailto:'])

/**
 * An address that a reader may safely follow, made whole by the address of its page, or null. Only
 * http, https and mailto are; a relative address on a page without one leads nowhere.
 */
export function safeLink(href: string, base: string | null): string | null {
  const text = href.trim()
  if (text === '' || text.startsWith('#')) return null
  try {
    const url = base === null ? new URL(text) : new URL(text, base)
    if (!allowed.has(url.protocol) || url.username !== '' || url.password !== '') return null
    if (url.protocol !== 'mailto:' && url.hostname === '') return null
    return url.href.length <= 2000 ? url.href : null
  } catch {
    // URL has no other way to say that an address is none.
    return null
  }
}
