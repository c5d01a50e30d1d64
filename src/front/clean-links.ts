const links = /(\s(?:href|action)=")((?![a-z][a-z+.-]*:|\/|#)[^"?#]*?)(index)?\.html([?#][^"]*)?"/g

/**
 * A page of the edition with the addresses that the site itself uses, without `.html`: the same
 * relative links lead there, because a page and its file lie at the same depth.
 */
export function withCleanLinks(html: string): string {
  return html.replace(links, (whole, begin, path, _, rest = '') =>
    path.endsWith('.single') ? whole : `${begin}${path === '' ? './' : path}${rest}"`,
  )
}
