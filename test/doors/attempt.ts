import type { ActorName } from './people'
import type { Change } from './snapshot'

/** One request of one person, and what may come of it. */
export type Attempt = {
  as: ActorName
  method: string
  /** Under `/api`, with its query. */
  path: string
  body?: unknown
  form?: FormData
  /** A body as it is, for what is not JSON. */
  raw?: string
  headers?: Record<string, string>
  /** Leaves out the log-in that `as` would send. */
  anonymous?: boolean
  /** What is wrong with the answer, or null. */
  judge?: (answer: Answer) => string | null
  /** Whether a change of the database is this person's to make; none is, when left out. */
  may?: (change: Change) => boolean
  /** Payload itself is known to answer this with a server error, and nothing comes of it. */
  mayFail?: boolean
  /** Readers may notice what this changes. */
  shows?: boolean
}

export type Answer = {
  status: number
  text: string
  json: Readonly<Record<string, unknown>>
  headers: Headers
  bytes: Buffer
}

export const refused = ({ status }: Answer) =>
  (status >= 400 && status < 500) || status === 501
    ? null
    : `answered ${status} instead of refusing`

/** For what Payload refuses with a server error of its own. */
export const declined = ({ status }: Answer) =>
  status >= 400 ? null : `answered ${status} instead of refusing`

export const granted = ({ status, text }: Answer) =>
  status >= 200 && status < 300 ? null : `answered ${status}: ${text.slice(0, 300)}`
