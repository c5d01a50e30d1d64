import type { TextField } from 'payload'
import { checkSlug, slugOf } from '../../domain/slug'
import { said } from '../labels'
import { sentence } from '../messages/sentence'

/** The address of a section or analyst, made from its name when left empty. */
export const slugField: TextField = {
  name: 'slug',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  label: said('Address', 'Адрас', 'Адрес'),
  admin: { position: 'sidebar' },
  hooks: {
    beforeValidate: [
      ({ value, data, originalDoc }) =>
        value || originalDoc?.slug || slugOf(String(data?.name ?? '')),
    ],
  },
  validate: checkedSlug,
}

type Validating = { previousValue?: unknown; req: Parameters<typeof sentence>[0] }

function checkedSlug(value: unknown, { previousValue, req }: Validating): true | string {
  // What was saved before there was a rule keeps its address.
  if (value && value === previousValue) return true
  const checked = checkSlug(value)
  return checked.ok || sentence(req, checked.reason)
}

/** The same of a text, whose address is made from its title. */
export function checkedSlugOrNone(value: unknown, options: Validating): true | string {
  return !value || checkedSlug(value, options)
}
