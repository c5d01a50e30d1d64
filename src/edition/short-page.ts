import { localeNames } from '../domain/locale'
import { placeAt } from '../domain/site-path'
import { portable } from './portable'

/** Leads from a short address on, where no server can: a copy on a disk or on a plain server. */
export function shortPage(from: string, to: string, origin: string): string {
  const place = placeAt(to)
  const locale = place.kind === 'commentary' ? place.locale : 'en'
  const html = [
    `<!doctype html><html lang="${locale}" dir="ltr"><head><meta charset="utf-8"/>`,
    `<title>${from}</title><meta name="robots" content="noindex"/>`,
    `<link rel="canonical" href="${origin}${to}"/></head>`,
    `<body><p><a href="${to}">${localeNames[locale]}: ${to}</a></p></body></html>\n`,
  ].join('')
  const moved = portable(html, from, origin).html
  const [, href = ''] = /<a href="([^"]*)"/.exec(moved) ?? []
  const refresh = `<meta http-equiv="refresh" content="0; url=${href}"/>`
  return moved.replace('<meta name="robots"', `${refresh}<meta name="robots"`)
}
