import type { Field, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { waitingFields, waitingIn } from '../storage/waiting-fields'

/** The fields of what readers see live: over them what waits for a second person, with its buttons. */
export function withWaiting(fields: readonly Field[]): Field[] {
  return [
    {
      name: 'waitingChanges',
      type: 'ui',
      admin: {
        components: { Field: '/src/cms/admin/waiting-changes#WaitingChanges' },
        disableListColumn: true,
      },
    },
    ...fields.map(withoutHaste),
    ...waitingFields,
  ]
}

/** A name may be missing in a language as long as the one that was given for it waits. */
function withoutHaste(field: Field): Field {
  const isName = field.type === 'text' && field.required && field.localized && !field.hasMany
  if (!isName || field.validate) return field
  const validate: TextFieldSingleValidation = (value, options) =>
    (!value && isBegun(options)) || text(value, options)
  return { ...field, hasMany: false, validate }
}

/** Also while another word in its language is shown. */
function isBegun({ data, req }: Parameters<TextFieldSingleValidation>[1]): boolean {
  const isWaiting = waitingIn(data).some(({ language }) => language === req.locale)
  return isWaiting || req.context.carriedOut !== undefined
}
