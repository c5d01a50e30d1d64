import { readFileSync } from 'node:fs'
import {
  RelaxNGValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'

const fileOf = (name: string) => readFileSync(new URL(name, import.meta.url))

xmlRegisterInputProvider(
  new XmlBufferInputProvider({ 'xhtml-link.xsd': new Uint8Array(fileOf('xhtml-link.xsd')) }),
)

/** Reads strictly and holds what was read against a grammar; throws at whatever is not so. */
function against(grammar: { validate(document: XmlDocument): void }) {
  return (xml: string): void => {
    const document = XmlDocument.fromString(xml)
    try {
      grammar.validate(document)
    } finally {
      document.dispose()
    }
  }
}

const atom = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(fileOf('atom.rng')))
const sitemap = XsdValidator.fromDoc(
  XmlDocument.fromBuffer(fileOf('sitemap.xsd'), { url: 'sitemap.xsd' }),
)

/** Throws when a feed is not Atom as RFC 4287 writes it. */
export const expectAtom = against(atom)

/** Throws when a file is neither a sitemap nor an index of sitemaps. */
export const expectSitemap = against(sitemap)
