import type { TextField } from 'payload'
import { isSlug, slugOf } from '../../domain/slug'
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
  validate: (value: unknown, { req }: { req: Parameters<typeof sentence>[0] }) =>
    isSlug(value) || sentence(req, 'notASlug'),
}
