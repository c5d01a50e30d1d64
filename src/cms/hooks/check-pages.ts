import { type GlobalBeforeValidateHook, ValidationError } from 'payload'
import { checkBody } from '../../domain/rich-text'
import { sentence } from '../messages/sentence'

/** Refuses what must not stand on the pages beside the issues, as texts refuse it. */
export const checkPages: GlobalBeforeValidateHook = ({ data, req }) => {
  for (const page of ['about', 'method']) {
    const body = checkBody(data?.[page]?.body)
    if (body.ok) continue
    const errors = [{ path: `${page}.body`, message: sentence(req, body.reason) }]
    throw new ValidationError({ global: 'site-settings', errors, req })
  }
  return data
}
