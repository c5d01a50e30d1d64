import { isLocale, type Locale } from '../domain/locale'
import type { PageView } from '../site/page-view'
import type { Redirect } from '../site/pages/missing-language'
import { bookRoutes } from './book-routes'
import { dataRoutes } from './data-routes'
import { feedRoutes } from './feed-routes'
import { type Params, pattern } from './match'
import { pageRoutes } from './page-routes'
import type { Press } from './press'
import { previewRoutes } from './preview-routes'
import { searchRoutes } from './search-routes'
import { trendsRoutes } from './trends-routes'

/** A file that is no page, with its media type. */
export type SiteFile = { type: string; bytes: Buffer | string }
type Made = PageView | Redirect | SiteFile | null
export type Make = (
  press: Press,
  asked: Params & { locale: Locale },
  query: URLSearchParams,
) => Promise<Made>
export type Routes = Readonly<Record<string, Make>>

type Route = {
  reads(path: string): Params | null
  make(press: Press, params: Params, query: URLSearchParams): Promise<Made>
}

/** Every kind of address that the public site has; the first that fits and has something answers. */
export const routes: readonly Route[] = [
  trendsRoutes,
  searchRoutes,
  dataRoutes,
  pageRoutes,
  feedRoutes,
  previewRoutes,
  bookRoutes,
].flatMap((some: Routes) =>
  Object.entries(some).map(([written, make]) => ({
    reads: pattern(written),
    make: async (press, params, query) => {
      const { locale = 'en' } = params
      return isLocale(locale) ? make(press, { ...params, locale }, query) : null
    },
  })),
)
