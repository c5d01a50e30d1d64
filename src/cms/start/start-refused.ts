import { OwnSentence } from '../../domain/own-sentence'

/** What whoever keeps the site running knows it by: to start again would find the same. */
export const refusedCode = 3

/** The sentence is for whoever started, and says all there is to say: no stack belongs to it. */
export class StartRefused extends OwnSentence {
  override name = 'StartRefused'
}
