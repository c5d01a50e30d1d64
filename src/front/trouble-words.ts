import type { Localized } from '../domain/locale'
import type { Trouble } from './promises'

/** What the front says when it has no page to show. Whoever reads it knows what to do next. */
export const troubleWords: Record<Trouble, Localized> = {
  unreadable: {
    en: 'This request could not be read. Please open the address again.',
    be: 'Гэты запыт не ўдалося прачытаць. Адкрыйце адрас яшчэ раз.',
    ru: 'Этот запрос не удалось прочитать. Откройте адрес ещё раз.',
  },
  notAllowed: {
    en: 'This site does not answer such requests. Please open the address in a browser.',
    be: 'На такія запыты сайт не адказвае. Адкрыйце адрас у браўзеры.',
    ru: 'На такие запросы сайт не отвечает. Откройте адрес в браузере.',
  },
  gone: {
    en: 'This is no longer published: the editors took it back.',
    be: 'Гэта больш не публікуецца: рэдакцыя зняла гэта.',
    ru: 'Это больше не публикуется: редакция это сняла.',
  },
  failed: {
    en: 'The page could not be shown. Please try again.',
    be: 'Старонку не ўдалося паказаць. Паспрабуйце яшчэ раз.',
    ru: 'Страницу не удалось показать. Попробуйте ещё раз.',
  },
  brokenOff: {
    en: 'The connection broke off, so it is not certain that anything was stored. Keep this page open, and look in another window before you repeat it.',
    be: 'Злучэнне перарвалася, таму невядома, ці нешта захавалася. Не закрывайце гэтую старонку і праверце ў іншым акне, перш чым паўтараць.',
    ru: 'Соединение прервалось, поэтому неизвестно, сохранилось ли что-нибудь. Не закрывайте эту страницу и проверьте в другом окне, прежде чем повторять.',
  },
  away: {
    en: 'This part of the site is not available just now, and nothing was stored. Please try again in a minute.',
    be: 'Гэтая частка сайта цяпер недаступная, і нічога не захавана. Паспрабуйце праз хвіліну.',
    ru: 'Эта часть сайта сейчас недоступна, и ничего не сохранено. Попробуйте через минуту.',
  },
}

/** Said instead to whoever only wanted to see something. */
export const awayForReaders: Localized = {
  en: 'This part of the site is not available just now. Please try again in a minute.',
  be: 'Гэтая частка сайта цяпер недаступная. Паспрабуйце праз хвіліну.',
  ru: 'Эта часть сайта сейчас недоступна. Попробуйте через минуту.',
}

/** Added to a page that asks for itself again. */
export const opensByItself: Localized = {
  en: 'The page opens by itself as soon as it can.',
  be: 'Старонка адкрыецца сама, як толькі зможа.',
  ru: 'Страница откроется сама, как только сможет.',
}
