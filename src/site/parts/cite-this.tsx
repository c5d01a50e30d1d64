import type { Citation } from '../../domain/citation'
import { bibtex } from '../../domain/citation-bibtex'
import { cslJson } from '../../domain/citation-csl'
import { ris } from '../../domain/citation-ris'
import { citationText } from '../../domain/citation-text'
import { citeMessages } from '../messages/cite'

/** How to name a page elsewhere, in the forms that people and reference managers read. */
export function CiteThis({ cited }: { cited: Citation }) {
  const { citeThis, asText } = citeMessages[cited.locale]
  const forms = [
    { name: asText, text: citationText(cited), isCode: false },
    { name: 'BibTeX', text: bibtex(cited), isCode: true },
    { name: 'RIS', text: ris(cited), isCode: true },
    { name: 'CSL-JSON', text: cslJson(cited), isCode: true },
  ]
  return (
    <details className="cite">
      <summary>{citeThis}</summary>
      <dl>
        {forms.map(({ name, text, isCode }) => (
          <div key={name}>
            <dt lang={isCode ? 'en' : undefined}>{name}</dt>
            <dd>
              {isCode ? (
                <pre translate="no">
                  <code>{text}</code>
                </pre>
              ) : (
                <pre className="cite-text">{text}</pre>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
