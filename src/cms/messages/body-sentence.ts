import { type BodyProblem, placeOfProblem } from '../../domain/rich-text'
import { sentence } from './sentence'

/** Why a body is refused, and where in it the reason stands, in the language of whoever asks. */
export function bodySentence(
  req: Parameters<typeof sentence>[0],
  body: unknown,
  problem: BodyProblem,
): string {
  const said = sentence(req, problem)
  const place = placeOfProblem(body)
  return place === '' ? said : sentence(req, 'atPlace', { sentence: said, place })
}
