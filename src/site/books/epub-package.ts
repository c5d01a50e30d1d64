import { createHash } from 'node:crypto'
import { paths } from '../../domain/paths'
import { formatWeek } from '../../domain/week-format'
import { booksMessages } from '../messages/books'
import { messagesFor } from '../messages/messages-for'
import { element, type Xml, xmlDocument } from '../xml'
import type { BookParts } from './book-setting'
import type { EpubFile } from './epub-pages'
import type { EpubPictures } from './epub-pictures'

/** What the book is, what is in it, and in which order it is read. */
export function epubPackage(
  parts: BookParts,
  files: readonly EpubFile[],
  pictures: EpubPictures,
): string {
  const { locale } = parts.book
  const items = [
    ...files.map(fileItem),
    item('cover', 'cover.png', 'image/png', 'cover-image'),
    ...[...pictures.values()].map(({ name, image }) => item(idOf(name), name, image.type)),
  ]
  const read = files.filter(({ name, type }) => type === xhtml && name !== 'nav.xhtml')
  return xmlDocument(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': locale,
        dir: 'ltr',
      },
      metadata(parts, pictures.size > 0),
      element('manifest', {}, ...items),
      element('spine', {}, ...read.map(({ name }) => element('itemref', { idref: idOf(name) }))),
    ),
  )
}

const xhtml = 'application/xhtml+xml'

function metadata({ book, site, origin }: BookParts, hasPictures: boolean): Xml {
  const { changedAt, commentaries, lead, locale, number, title, week } = book
  const address = `${origin}${paths.issue(locale, week.id)}`
  const name = title?.text ?? messagesFor(locale).weekInReview
  const names = new Map(
    commentaries.flatMap(({ analysts }) => analysts.map((one) => [one.slug, one.name] as const)),
  )
  const said = (property: string, words: string) => element('meta', { property }, words)
  const about = (id: string, property: string, words: string) =>
    element('meta', { refines: `#${id}`, property }, words)
  const series = number === null ? [] : [about('series', 'group-position', String(number))]
  return element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'identifier' }, `urn:uuid:${uuidOf(`${address}#${locale}`)}`),
    element('dc:title', {}, `${site.name.text}: ${name}. ${formatWeek(week, locale)}`),
    element('dc:language', {}, locale),
    ...[...names.values()].map(({ lang, text }) =>
      element('dc:creator', { 'xml:lang': lang }, text),
    ),
    element('dc:publisher', { 'xml:lang': site.name.lang }, site.name.text),
    element('dc:date', {}, week.end),
    ...(lead ? [element('dc:description', { 'xml:lang': lead.lang }, lead.text)] : []),
    element('dc:source', {}, address),
    said('dcterms:modified', `${changedAt.slice(0, 19)}Z`),
    element('meta', { property: 'belongs-to-collection', id: 'series' }, site.name.text),
    about('series', 'collection-type', 'series'),
    ...series,
    said('schema:accessMode', 'textual'),
    ...(hasPictures ? [said('schema:accessMode', 'visual')] : []),
    said('schema:accessModeSufficient', 'textual'),
    ...['alternativeText', 'displayTransformability', 'readingOrder', 'structuralNavigation'].map(
      (feature) => said('schema:accessibilityFeature', feature),
    ),
    said('schema:accessibilityFeature', 'tableOfContents'),
    said('schema:accessibilityHazard', 'none'),
    said('schema:accessibilitySummary', booksMessages[locale].accessibility),
    // Readers of books that know only EPUB 2 find the cover by this.
    element('meta', { name: 'cover', content: 'cover' }),
  )
}

function fileItem({ name, text, type }: EpubFile): Xml {
  const properties = [
    ...(name === 'nav.xhtml' ? ['nav'] : []),
    ...(text.includes('<svg ') ? ['svg'] : []),
  ]
  return item(idOf(name), name, type, properties.join(' '))
}

function item(id: string, href: string, type: string, properties = ''): Xml {
  return element('item', {
    ...{ id, href, 'media-type': type },
    ...(properties && { properties }),
  })
}

function idOf(name: string): string {
  return name === 'cover.xhtml' ? 'cover-page' : name.replace(/\.[a-z]+$/, '')
}

/** A name for ever (RFC 9562, version 5) of an address. */
function uuidOf(address: string): string {
  const addresses = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const bytes = createHash('sha1').update(addresses).update(address).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
