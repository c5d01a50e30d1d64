import type { Endpoint, PayloadRequest } from 'payload'
import type { SeenState } from '../../domain/seen-by-readers'
import { sentence } from '../messages/sentence'
import { isAtDesk, type Person, personOf } from '../person'
import { readSeen, readSeenOfText } from '../read/seen-by-readers'
import { answer } from './answer'

type Read = (req: PayloadRequest, person: Person, id: string) => Promise<SeenState | null>

/** Whether readers have what was released or taken back, and since when. */
function seenEndpoint(read: Read): Endpoint {
  return {
    path: '/:id/seen',
    method: 'get',
    handler: async (req) => {
      const person = personOf(req)
      if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
      const seen = await read(req, person, String(req.routeParams?.id))
      return seen ? answer(200, seen) : answer(404, { message: sentence(req, 'notThere') })
    },
  }
}

/** `GET /api/releases/:id/seen` */
export const releaseSeenEndpoint = seenEndpoint(async ({ payload }, person, id) =>
  isAtDesk(person) ? readSeen(payload, id) : null,
)

/** `GET /api/texts/:id/seen` */
export const textSeenEndpoint = seenEndpoint(({ payload }, person, id) =>
  readSeenOfText(payload, person, id),
)
