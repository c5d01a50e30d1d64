import { defaultLocale, isLocale, type Localized } from '../domain/locale'
import { env } from '../env'
import type { User } from '../payload-types'

type Asked = { token?: string; user?: User }

/** The letter with the link for a forgotten password, in the first language of the account. */
export const resetMail = {
  generateEmailSubject: ({ user }: Asked = {}) => subject[languageOf(user)],
  /** The address is the one in the settings: a request may name any host it likes. */
  generateEmailHTML: ({ token, user }: Asked = {}) => {
    const link = `${env.SITE_URL}/admin/reset/${token}`
    const { ask, ignore } = words[languageOf(user)]
    return `<p>${ask}</p><p><a href="${link}">${link}</a></p><p>${ignore}</p>`
  },
}

const subject: Localized = {
  en: 'A new password for the desk',
  be: 'Новы пароль для рэдакцыі',
  ru: 'Новый пароль для редакции',
}

const words: Localized<{ ask: string; ignore: string }> = {
  en: {
    ask: 'Somebody, probably you, asked for a new password. Set it here within an hour:',
    ignore: 'If it was not you, leave this letter alone: your password stays as it is.',
  },
  be: {
    ask: 'Нехта – мабыць, вы – папрасіў новы пароль. Задайце яго тут на працягу гадзіны:',
    ignore: 'Калі гэта былі не вы, нічога не рабіце: пароль застанецца ранейшы.',
  },
  ru: {
    ask: 'Кто-то – вероятно, вы – попросил новый пароль. Задайте его здесь в течение часа:',
    ignore: 'Если это были не вы, ничего не делайте: пароль останется прежним.',
  },
}

function languageOf(user: User | undefined) {
  return user?.languages?.find(isLocale) ?? defaultLocale
}
