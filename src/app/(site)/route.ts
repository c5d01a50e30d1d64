import { paths } from '../../domain/paths'
import { redirectAnswer } from './answers'
import { readersLocale } from './site-route'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  return redirectAnswer(paths.home(readersLocale(request)), 307)
}
