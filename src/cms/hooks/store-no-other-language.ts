import type { GlobalBeforeOperationHook } from 'payload'

/**
 * Keeps the words of one language out of another: of a global, Payload completes what was not sent by
 * what it reads, which may be the default language, and stores that as if somebody had written it.
 */
export const storeNoOtherLanguage: GlobalBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read') req.fallbackLocale = false
  return args
}
