import { type GlobalBeforeValidateHook, ValidationError } from 'payload'
import { withoutUnfinishedLinks } from '../../domain/unfinished-links'
import { bodyRefusal } from '../messages/body-refusal'

/** Refuses what must not stand on the pages beside the issues, as texts refuse it. */
export const checkPages: GlobalBeforeValidateHook = ({ data, req }) => {
  const clean = { ...data }
  for (const page of ['about', 'method']) {
    const given = data?.[page]
    if (given?.body === undefined) continue
    const message = bodyRefusal(req, given.body)
    if (message !== null) {
      const errors = [{ path: `${page}.body`, message }]
      throw new ValidationError({ global: 'site-settings', errors, req })
    }
    clean[page] = { ...given, body: withoutUnfinishedLinks(given.body) }
  }
  return clean
}
