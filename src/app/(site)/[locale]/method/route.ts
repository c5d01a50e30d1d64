import { standingRoute } from '../../standing-route'

export const dynamic = 'force-dynamic'

export const GET = standingRoute('method')
