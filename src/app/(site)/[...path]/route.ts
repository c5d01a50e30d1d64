import { answerReader } from '../answer-reader'

export const dynamic = 'force-dynamic'

/** Every address of the public site, as far as the front did not answer it with a file. */
export const GET = answerReader
