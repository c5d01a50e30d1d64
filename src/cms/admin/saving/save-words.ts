import type { Locale, Localized } from '../../../domain/locale'

/** What the desk says of saves that were refused, and of words that others have saved meanwhile. */
const words = {
  notSaved: { en: 'Not saved', be: 'Не захавана', ru: 'Не сохранено' },
  title: {
    en: 'Somebody else has saved this meanwhile',
    be: 'Тым часам гэта захаваў нехта іншы',
    ru: 'Тем временем это сохранил кто-то другой',
  },
  lead: {
    en: 'Nothing of yours is lost, and nothing of theirs was overwritten. Choose what is to stay.',
    be: 'З вашага нічога не страчана, з чужога нічога не сцёрта. Выберыце, што пакінуць.',
    ru: 'Из вашего ничего не потеряно, из чужого ничего не стёрто. Выберите, что оставить.',
  },
  leadOfOthers: {
    en: 'They changed what you did not touch. Both changes can be kept.',
    be: 'Зменена тое, чаго вы не кранулі. Можна пакінуць і чужыя змены, і вашы.',
    ru: 'Изменено то, чего вы не касались. Можно оставить и чужие изменения, и ваши.',
  },
  again: {
    en: 'You have typed on meanwhile. Look at your words once more, and choose again.',
    be: 'Тым часам вы пісалі далей. Паглядзіце на свае словы яшчэ раз і выберыце зноў.',
    ru: 'Тем временем вы писали дальше. Посмотрите на свои слова ещё раз и выберите снова.',
  },
  mine: { en: 'Yours', be: 'Ваша', ru: 'Ваше' },
  stored: { en: 'Stored now', be: 'Захавана цяпер', ru: 'Сохранено сейчас' },
  keepMine: { en: 'Keep yours', be: 'Пакінуць ваша', ru: 'Оставить ваше' },
  keepStored: {
    en: 'Keep what is stored',
    be: 'Пакінуць захаванае',
    ru: 'Оставить сохранённое',
  },
  keepBoth: {
    en: 'Both, one under the other, to merge by hand',
    be: 'Абодва, адно пад адным, каб звесці ўручную',
    ru: 'Оба, одно под другим, чтобы свести вручную',
  },
  copy: { en: 'Copy', be: 'Скапіраваць', ru: 'Скопировать' },
  copied: { en: 'Copied', be: 'Скапіравана', ru: 'Скопировано' },
  save: { en: 'Save like this', be: 'Захаваць так', ru: 'Сохранить так' },
  goOn: {
    en: 'Put it into the form and go on writing',
    be: 'Перанесці ў форму і пісаць далей',
    ru: 'Перенести в форму и писать дальше',
  },
  later: { en: 'Decide later', be: 'Вырашыць пазней', ru: 'Решить позже' },
  nothing: { en: 'Nothing', be: 'Нічога', ru: 'Ничего' },
  unread: {
    en: 'What is stored now could not be read. What you wrote is still here; save again in a minute.',
    be: 'Не ўдалося прачытаць, што захавана цяпер. Напісанае вамі засталося тут; захавайце яшчэ раз праз хвіліну.',
    ru: 'Не удалось прочитать, что сохранено сейчас. Написанное вами осталось здесь; сохраните ещё раз через минуту.',
  },
} as const satisfies Record<string, Localized>

export type SaveWords = Record<keyof typeof words, string>

export function saveWordsIn(locale: Locale): SaveWords {
  const entries = Object.entries(words).map(([key, said]) => [key, said[locale]])
  return Object.fromEntries(entries) as SaveWords
}
