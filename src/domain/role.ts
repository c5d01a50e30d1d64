import type { Localized } from './locale'

/** What a person at the desk may be. One person has one role; an admin may do what an editor may. */
export const roles = ['analyst', 'translator', 'editor', 'admin'] as const

export type Role = (typeof roles)[number]

export const roleNames = {
  analyst: { en: 'Analyst', be: 'Аналітык', ru: 'Аналитик' },
  translator: { en: 'Translator', be: 'Перакладчык', ru: 'Переводчик' },
  editor: { en: 'Editor', be: 'Рэдактар', ru: 'Редактор' },
  admin: { en: 'Administrator', be: 'Адміністратар', ru: 'Администратор' },
} as const satisfies Record<Role, Localized>

/** Whether a role reads and changes everything at the desk. */
export function isDesk(role: Role): boolean {
  return role === 'editor' || role === 'admin'
}
