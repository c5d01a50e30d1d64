import { paths } from './paths'

/** Web servers and hosts of copies give files of these names a meaning of their own. */
const servers = ['index', '404']

/** Windows makes no file of these names, whatever its ending, so no stick could carry one. */
const devices =
  'con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9'.split(
    ' ',
  )

const any = 'x'

/** The words that stand in addresses of the site itself: `archive`, `feed`, `sections`, `en` … */
const places = [
  ...[paths.archive('en'), paths.corrections('be'), paths.trends('ru'), paths.search('en')],
  ...[paths.data('en'), paths.feed('en', 'atom'), paths.issue('en', any)],
  ...[paths.section('en', any), paths.analyst('en', any)],
  ...[paths.standing('en', 'about'), paths.standing('en', 'method')],
].flatMap((path) => path.split('/').map((word) => word.replace(/\..*$/, '')))

const reserved = new Set([...servers, ...devices, ...places].filter((word) => word.length > 1))

/** Whether a name means something else to the site, to a server, or to a reader's computer. */
export function isReserved(name: string): boolean {
  return reserved.has(name)
}
