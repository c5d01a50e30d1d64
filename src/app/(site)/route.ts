import { answerReader } from './answer-reader'

export const dynamic = 'force-dynamic'

export const GET = answerReader
