import type { Localized } from './locale'
import type { State, Step } from './workflow'

/** A state as people at the desk read it. */
export const stateNames = {
  draft: { en: 'Draft', be: 'Чарнавік', ru: 'Черновик' },
  submitted: { en: 'Submitted', be: 'Здадзены', ru: 'Сдан' },
  inReview: { en: 'In review', be: 'Чытае рэдактар', ru: 'Читает редактор' },
  changesRequested: { en: 'Changes requested', be: 'На дапрацоўцы', ru: 'На доработке' },
  approved: { en: 'Approved', be: 'Ухвалены', ru: 'Одобрен' },
  published: { en: 'Published', be: 'Апублікаваны', ru: 'Опубликован' },
  retracted: { en: 'Retracted', be: 'Адкліканы', ru: 'Отозван' },
} as const satisfies Record<State, Localized>

/** A step as its button says it. */
export const stepNames = {
  submit: { en: 'Submit', be: 'Здаць рэдактару', ru: 'Сдать редактору' },
  withdraw: { en: 'Take back', be: 'Забраць назад', ru: 'Забрать назад' },
  review: { en: 'Start review', be: 'Узяць у чытанне', ru: 'Взять в чтение' },
  requestChanges: {
    en: 'Request changes',
    be: 'Вярнуць на дапрацоўку',
    ru: 'Вернуть на доработку',
  },
  approve: { en: 'Approve', be: 'Ухваліць', ru: 'Одобрить' },
  override: {
    en: 'Approve without a second reader',
    be: 'Ухваліць без другога чытача',
    ru: 'Одобрить без второго читателя',
  },
  reopen: { en: 'Reopen', be: 'Адкрыць зноў', ru: 'Открыть снова' },
  revise: { en: 'Revise', be: 'Перапрацаваць', ru: 'Переработать' },
  correct: {
    en: 'Publish the correction',
    be: 'Апублікаваць выпраўленне',
    ru: 'Опубликовать исправление',
  },
  retract: { en: 'Retract', be: 'Адклікаць', ru: 'Отозвать' },
} as const satisfies Record<Step, Localized>
