import type { Localized } from '../../domain/locale'

/** What the desk says of disks that fill up. */
export const diskWords = {
  diskShort: {
    en: 'A disk of the server is filling up',
    be: 'На дыску сервера заканчваецца месца',
    ru: 'На диске сервера заканчивается место',
  },
  diskLeft: { en: '{free} MB left.', be: 'засталося {free} МБ.', ru: 'осталось {free} МБ.' },
  diskLow: {
    en: 'Ask an administrator to make room: when it is full, nothing can be saved and nothing new reaches readers.',
    be: 'Папрасіце адміністратара вызваліць месца: калі яно скончыцца, нічога нельга будзе захаваць і новае не дойдзе да чытачоў.',
    ru: 'Попросите администратора освободить место: когда оно закончится, ничего нельзя будет сохранить и новое не дойдёт до читателей.',
  },
  diskLast: {
    en: 'Saves are about to fail. Bring no pictures, keep a copy of what you write, and call an administrator now.',
    be: 'Захаваць неўзабаве нічога не ўдасца. Не дадавайце выяваў, трымайце копію напісанага і тэрмінова звярніцеся да адміністратара.',
    ru: 'Скоро ничего не удастся сохранить. Не добавляйте изображений, держите копию написанного и срочно обратитесь к администратору.',
  },
  keptDatabase: { en: 'the database', be: 'база даных', ru: 'база данных' },
  keptPictures: { en: 'pictures', be: 'выявы', ru: 'изображения' },
  keptPages: { en: 'pages for readers', be: 'старонкі для чытачоў', ru: 'страницы для читателей' },
} as const satisfies Record<string, Localized>
