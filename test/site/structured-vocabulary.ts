/**
 * The part of schema.org (version 29) that the pages use: each type with those of its properties,
 * its own or inherited, that may stand on it. Written from the pages of schema.org.
 */
const thing = ['name', 'url', 'description', 'identifier', 'image', 'mainEntityOfPage']
const creativeWork = [
  ...thing,
  ...['about', 'abstract', 'author', 'correction', 'dateModified', 'datePublished', 'hasPart'],
  ...['headline', 'inLanguage', 'isAccessibleForFree', 'isPartOf', 'mainEntity', 'publisher'],
  ...['creator', 'temporalCoverage', 'text', 'translationOfWork', 'workTranslation'],
]
const organization = [...thing, 'correctionsPolicy', 'publishingPrinciples']
const listItem = [...thing, 'item', 'position']

export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  AnalysisNewsArticle: [...creativeWork, 'articleSection'],
  BreadcrumbList: [...thing, 'itemListElement'],
  CollectionPage: creativeWork,
  CorrectionComment: creativeWork,
  DataDownload: [...creativeWork, 'contentUrl', 'encodingFormat'],
  Dataset: [...creativeWork, 'distribution'],
  ImageObject: [...creativeWork, 'height', 'width'],
  ListItem: listItem,
  NewsMediaOrganization: organization,
  Periodical: creativeWork,
  Person: thing,
  ProfilePage: creativeWork,
  PublicationIssue: [...creativeWork, 'issueNumber'],
  WebSite: creativeWork,
}

/** Which types may stand as the value of a property; the others hold words, dates or addresses. */
export const ranges: Readonly<Record<string, readonly string[]>> = {
  about: Object.keys(vocabulary),
  author: ['Person', 'NewsMediaOrganization'],
  correction: ['CorrectionComment'],
  creator: ['Person', 'NewsMediaOrganization'],
  distribution: ['DataDownload'],
  hasPart: ['AnalysisNewsArticle', 'CorrectionComment'],
  image: ['ImageObject'],
  isPartOf: ['PublicationIssue', 'Periodical', 'WebSite'],
  itemListElement: ['ListItem'],
  mainEntity: Object.keys(vocabulary),
  publisher: ['NewsMediaOrganization', 'Person'],
  workTranslation: ['AnalysisNewsArticle'],
}
