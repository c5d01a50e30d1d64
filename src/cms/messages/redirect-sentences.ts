import type { Localized } from '../../domain/locale'

/** Why an old address cannot lead where somebody wanted it to. */
export const redirectSentences = {
  notAPath: {
    en: 'An address of this site begins with one slash and has no spaces, such as /en/archive.',
    be: 'Адрас гэтага сайта пачынаецца з адной касой рысы і не мае прагалаў, як у /be/archive.',
    ru: 'Адрес этого сайта начинается с одной косой черты и не содержит пробелов, как в /ru/archive.',
  },
  pathTooLong: {
    en: 'This address is longer than any browser would send. Write a shorter one.',
    be: 'Гэты адрас задоўгі: браўзер такога не адправіць. Напішыце карацейшы.',
    ru: 'Этот адрес слишком длинный: браузер такой не отправит. Напишите короче.',
  },
  redirectToItself: {
    en: 'An address cannot lead to itself. Name the page where readers should arrive.',
    be: 'Адрас не можа весці сам да сябе. Пакажыце старонку, на якую трэба трапіць чытачу.',
    ru: 'Адрес не может вести сам к себе. Укажите страницу, на которую должен попасть читатель.',
  },
  redirectLeadsOn: {
    en: 'Readers would be redirected twice: {address} itself leads on to {to}. Lead there directly.',
    be: 'Чытача перанакіравала б двойчы: {address} і сам вядзе да {to}. Пакажыце адразу гэты адрас.',
    ru: 'Читателя перенаправило бы дважды: {address} и сам ведёт к {to}. Укажите сразу этот адрес.',
  },
  redirectLedTo: {
    en: 'Readers would be redirected twice: {address} leads here already. Change that one first.',
    be: 'Чытача перанакіравала б двойчы: сюды ўжо вядзе {address}. Спачатку змяніце той запіс.',
    ru: 'Читателя перенаправило бы дважды: сюда уже ведёт {address}. Сначала измените ту запись.',
  },
  redirectKnown: {
    en: 'There is an entry for this address already: {address} → {to}. Change that one.',
    be: 'Для гэтага адраса запіс ужо ёсць: {address} → {to}. Змяніце яго.',
    ru: 'Для этого адреса запись уже есть: {address} → {to}. Измените её.',
  },
} as const satisfies Record<string, Localized>
