import { checkPath } from '../../domain/typed-path'
import { desk, nobody } from '../access'
import { keepRedirectsStraight } from '../hooks/keep-redirects-straight'
import { said } from '../labels'
import { sentence } from '../messages/sentence'
import { keptCollection } from './kept-collection'

/** Old addresses and where they lead now, both as paths of this site. */
export const redirects = keptCollection({
  slug: 'redirects',
  labels: {
    singular: said('Redirect', 'Перанакіраванне', 'Перенаправление'),
    plural: said('Redirects', 'Перанакіраванні', 'Перенаправления'),
  },
  access: { read: desk, create: desk, update: desk, delete: desk, readVersions: nobody },
  admin: {
    useAsTitle: 'from',
    defaultColumns: ['from', 'to'],
    group: said('Publication', 'Выданне', 'Издание'),
    enableListViewSelectAPI: true,
  },
  hooks: { beforeValidate: [keepRedirectsStraight] },
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: said('Old address', 'Стары адрас', 'Старый адрес'),
      validate: isPath,
    },
    {
      name: 'to',
      type: 'text',
      required: true,
      label: said('Leads to', 'Вядзе да', 'Ведёт к'),
      validate: isPath,
    },
  ],
})

type Validating = { previousValue?: unknown; req: Parameters<typeof sentence>[0] }

/** What was saved before there was a rule stays, so that the other half can still be changed. */
function isPath(value: unknown, { previousValue, req }: Validating): true | string {
  if (value && value === previousValue) return true
  const checked = checkPath(value)
  return checked.ok || sentence(req, checked.reason)
}
