import { desk, nobody } from '../access'
import { keepRedirectsStraight } from '../hooks/keep-redirects-straight'
import { said } from '../labels'
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
      validate: (value: unknown) => isPath(value) || '/…',
    },
    {
      name: 'to',
      type: 'text',
      required: true,
      label: said('Leads to', 'Вядзе да', 'Ведёт к'),
      validate: (value: unknown) => isPath(value) || '/…',
    },
  ],
})

/** A path of this site; an address on another host would make an open redirect. */
function isPath(value: unknown): boolean {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(value)
}
