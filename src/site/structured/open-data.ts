import type { Locale } from '../../domain/locale'
import { paths } from '../../domain/paths'
import { dataFormats, dataPaths, tables } from '../open-data/data-paths'
import type { Imprint } from '../page-view'
import { breadcrumbs, publisher } from './publication'
import type { Structured } from './structured'

type DataPlace = {
  locale: Locale
  title: string
  description: string
  /** The ISO years that it covers. */
  years: readonly number[]
}

/** The open data as a data set that searches for such find, with every form of the whole of it. */
export function structuredData(place: DataPlace, imprint: Imprint): Structured[] {
  const { locale, title, description, years } = place
  const path = paths.data(locale)
  const url = `${imprint.origin}${path}`
  const files = tables.flatMap((table) => dataFormats.map((format) => ({ table, format })))
  return [
    {
      '@type': 'Dataset',
      '@id': url,
      url,
      name: `${imprint.site.name.text}: ${title}`,
      description,
      inLanguage: locale,
      isAccessibleForFree: true,
      ...(years.length > 0 && { temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}` }),
      creator: publisher(imprint, locale),
      distribution: files.map(({ table, format }) => ({
        '@type': 'DataDownload',
        name: `${table}.${format}`,
        contentUrl: `${imprint.origin}${dataPaths.table(table, format)}`,
        encodingFormat: format === 'csv' ? 'text/csv' : 'application/json',
      })),
    },
    breadcrumbs(imprint, locale, [{ name: title, path }]),
  ]
}
