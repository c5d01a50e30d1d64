import { type GlobalBeforeValidateHook, ValidationError } from 'payload'
import { checkBody } from '../../domain/rich-text'
import { bodySentence } from '../messages/body-sentence'

/** Refuses what must not stand on the pages beside the issues, as texts refuse it. */
export const checkPages: GlobalBeforeValidateHook = ({ data, req }) => {
  for (const page of ['about', 'method']) {
    const words = data?.[page]?.body
    const body = checkBody(words)
    if (body.ok) continue
    const errors = [{ path: `${page}.body`, message: bodySentence(req, words, body.reason) }]
    throw new ValidationError({ global: 'site-settings', errors, req })
  }
  return data
}
