import type { Citation } from '../../domain/citation'

/** What reference managers and scholarly search engines read of a commentary. (Highwire Press) */
export function HeadCitation({ cited }: { cited: Citation }) {
  const { kind, title, authors, publication, published, week, locale, address } = cited
  if (kind !== 'commentary') return null
  return (
    <>
      {authors.map(({ name }) => (
        <meta key={name} name="author" content={name} />
      ))}
      <meta name="citation_title" content={title ?? ''} />
      {authors.map(({ name }) => (
        <meta key={name} name="citation_author" content={name} />
      ))}
      <meta name="citation_publication_date" content={published.replaceAll('-', '/')} />
      <meta name="citation_journal_title" content={publication} />
      <meta name="citation_issue" content={week} />
      <meta name="citation_language" content={locale} />
      <meta name="citation_public_url" content={address} />
    </>
  )
}
