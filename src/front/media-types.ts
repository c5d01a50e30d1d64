/** The media types of the files of an edition, by the ending of their names. */
const types: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  epub: 'application/epub+zip',
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  pub: 'text/plain; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  sig: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
}

export function mediaType(file: string): string {
  if (/(^|\/)(feed|corrections|sections\/[^/]+|analysts\/[^/]+)\.json$/.test(file))
    return 'application/feed+json; charset=utf-8'
  return types[file.replace(/^.*\./, '')] ?? 'application/octet-stream'
}
