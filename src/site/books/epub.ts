import { strToU8, type Zippable, zipSync } from 'fflate'
import type { BookParts } from './book-setting'
import { bookCover } from './cover'
import { epubPackage } from './epub-package'
import { epubPages } from './epub-pages'
import { epubPictures } from './epub-pictures'

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/**
 * An issue as EPUB 3.3, which its older readers can open as well. The identifier names the issue in
 * its language for ever; with `dcterms:modified` it names this very wording.
 * (https://www.w3.org/TR/epub-33/#sec-metadata-elem-release-identifier)
 */
export async function epub(parts: BookParts): Promise<Buffer> {
  const pictures = epubPictures(parts)
  const pages = await epubPages(parts, pictures)
  const files: Zippable = {
    // The first file, and as it is: so a reader knows an EPUB by its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(epubPackage(parts, pages, pictures)),
  }
  for (const { name, text } of pages) files[`EPUB/${name}`] = strToU8(text)
  files['EPUB/cover.png'] = [await bookCover(parts), { level: 0 }]
  for (const { name, image } of pictures.values())
    files[`EPUB/${name}`] = [image.bytes, { level: 0 }]
  return Buffer.from(zipSync(files, { level: 9, mtime: theBeginningOfZip() }))
}

/** Zip keeps local times from 1980 on; the first of them is the same bytes in every time zone. */
function theBeginningOfZip(): Date {
  return new Date(1980, 0, 1)
}
