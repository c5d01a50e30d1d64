import { GET as anyOther } from '../../src/app/(site)/[locale]/[...rest]/route'
import { GET as about } from '../../src/app/(site)/[locale]/about/route'
import { GET as analystYear } from '../../src/app/(site)/[locale]/analysts/[slug]/[year]/route'
import { GET as analyst } from '../../src/app/(site)/[locale]/analysts/[slug]/route'
import { GET as year } from '../../src/app/(site)/[locale]/archive/[year]/route'
import { GET as archive } from '../../src/app/(site)/[locale]/archive/route'
import { GET as correctionsYear } from '../../src/app/(site)/[locale]/corrections/[year]/route'
import { GET as corrections } from '../../src/app/(site)/[locale]/corrections/route'
import { GET as correctionsFeed } from '../../src/app/(site)/[locale]/corrections.atom/route'
import { GET as commentary } from '../../src/app/(site)/[locale]/issues/[week]/[slug]/route'
import { GET as issue } from '../../src/app/(site)/[locale]/issues/[week]/route'
import { GET as method } from '../../src/app/(site)/[locale]/method/route'
import { GET as home } from '../../src/app/(site)/[locale]/route'
import { GET as sectionYear } from '../../src/app/(site)/[locale]/sections/[slug]/[year]/route'
import { GET as section } from '../../src/app/(site)/[locale]/sections/[slug]/route'
import { GET as styleguide } from '../../src/app/(site)/[locale]/styleguide/route'
import { GET as root } from '../../src/app/(site)/route'

type Route = (request: Request, context: { params: Promise<never> }) => Promise<Response>

/** The folders of the site's routes, as Next reads them: the first that fits answers. */
const routes: [string, unknown][] = [
  ['/:locale', home],
  ['/:locale/archive', archive],
  ['/:locale/archive/:year', year],
  ['/:locale/about', about],
  ['/:locale/method', method],
  ['/:locale/corrections', corrections],
  ['/:locale/corrections/:year', correctionsYear],
  ['/:locale/corrections.atom', correctionsFeed],
  ['/:locale/styleguide', styleguide],
  ['/:locale/issues/:week', issue],
  ['/:locale/issues/:week/:slug', commentary],
  ['/:locale/sections/:slug', section],
  ['/:locale/analysts/:slug', analyst],
  ['/:locale/sections/:slug/:year', sectionYear],
  ['/:locale/analysts/:slug/:year', analystYear],
]

/** What a reader's browser is answered at an address. */
export async function visit(address: string, acceptLanguage = ''): Promise<Response> {
  const url = new URL(address, 'http://localhost:3000')
  const request = new Request(url, { headers: { 'accept-language': acceptLanguage } })
  if (url.pathname === '/') return root(request)
  for (const [pattern, route] of routes) {
    const named = pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')
    const found = new RegExp(`^${named}/?$`).exec(url.pathname)
    if (found) return ask(route, request, { ...found.groups })
  }
  const [locale, ...rest] = url.pathname.split('/').filter(Boolean)
  return ask(anyOther, request, { locale, rest })
}

function ask(route: unknown, request: Request, params: object): Promise<Response> {
  return (route as Route)(request, { params: Promise.resolve(params as never) })
}
