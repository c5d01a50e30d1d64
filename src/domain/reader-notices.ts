import type { Localized } from './locale'

/** What stands over a note to readers: on the page, and in the desk's preview of it. */
export const noticeHeadings = {
  correction: { en: 'Corrections', be: 'Выпраўленні', ru: 'Исправления' },
  retraction: {
    en: 'This commentary has been retracted',
    be: 'Гэты каментар адкліканы',
    ru: 'Этот комментарий отозван',
  },
} as const satisfies Record<'correction' | 'retraction', Localized>
