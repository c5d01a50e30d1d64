import type { Localized } from '../../domain/locale'

/** What was wrong with a question to the API. */
export const questionSentences = {
  methodUnknown: {
    en: 'This address does not know that method. It knows: {methods}.',
    be: 'Гэты адрас не ведае такога метаду. Ён ведае: {methods}.',
    ru: 'Этот адрес не знает такого метода. Он знает: {methods}.',
  },
  addressUnreadable: {
    en: 'The address cannot be read: a % in it is not followed by two hexadecimal digits of a letter.',
    be: 'Адрас не прачытаць: пасля % у ім няма двух шаснаццатковых лічбаў, што азначаюць літару.',
    ru: 'Адрес не прочитать: после % в нём нет двух шестнадцатеричных цифр, обозначающих букву.',
  },
  nothingHere: {
    en: 'There is nothing at this address.',
    be: 'Па гэтым адрасе нічога няма.',
    ru: 'По этому адресу ничего нет.',
  },
  parameterUnreadable: {
    en: 'The question cannot be read: {name} is not as it should be.',
    be: 'Пытанне не прачытаць: {name} мае няправільны выгляд.',
    ru: 'Вопрос не прочитать: {name} имеет неправильный вид.',
  },
  bodyUnreadable: {
    en: 'What was sent is not JSON that can be read, so nothing was stored.',
    be: 'Дасланае не чытаецца як JSON, таму нічога не захавана.',
    ru: 'Присланное не читается как JSON, поэтому ничего не сохранено.',
  },
  bodyOfOtherKind: {
    en: 'Send JSON (application/json) or a form (multipart/form-data); nothing was stored.',
    be: 'Дасылайце JSON (application/json) або форму (multipart/form-data); нічога не захавана.',
    ru: 'Присылайте JSON (application/json) или форму (multipart/form-data); ничего не сохранено.',
  },
  bodyTooLarge: {
    en: 'What was sent is too large, so nothing was stored. At most {most} MB are read.',
    be: 'Дасланае занадта вялікае, таму нічога не захавана. Прымаецца не больш за {most} МБ.',
    ru: 'Присланное слишком велико, поэтому ничего не сохранено. Принимается не больше {most} МБ.',
  },
} satisfies Record<string, Localized>
