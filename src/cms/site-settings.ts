import type { GlobalConfig } from 'payload'
import { admins, anyone, nobody } from './access'
import { appendEntry } from './actions/append-entry'
import { actorOf } from './actor'
import { said } from './labels'

/** What the publication is called; the only words of the site that stand outside issues. */
export const siteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: said('The publication', 'Выданне', 'Издание'),
  access: { read: anyone, update: admins, readVersions: nobody },
  admin: { group: said('Settings', 'Налады', 'Настройки') },
  hooks: {
    afterChange: [
      async ({ doc, req }) => {
        await appendEntry(req.payload, {
          ...actorOf(req),
          subject: 'site-settings',
          step: 'changed',
        })
        return doc
      },
    ],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      localized: true,
      label: said('Name of the publication', 'Назва выдання', 'Название издания'),
    },
    {
      name: 'tagline',
      type: 'text',
      localized: true,
      label: said('In one line', 'Адным радком', 'Одной строкой'),
    },
  ],
}
