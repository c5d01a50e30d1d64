/** What is said of the first account, and of an edition that waits for a person. */
export const startSentences = {
  wrongCode: {
    en: 'This is not the registration code. The site showed it when it was started, in that window or in the log of the server.',
    be: 'Гэта не код рэгістрацыі. Сайт паказаў яго пры запуску – у акне або ў журнале сервера.',
    ru: 'Это не код регистрации. Сайт показал его при запуске – в окне или в журнале сервера.',
  },
  tooManyCodes: {
    en: 'Too many wrong codes. Look it up in the window or the log in which the site was started, wait a minute, and try again.',
    be: 'Занадта шмат няправільных кодаў. Паглядзіце код у акне або ў журнале, дзе запускалі сайт, пачакайце хвіліну і паспрабуйце яшчэ раз.',
    ru: 'Слишком много неверных кодов. Посмотрите код в окне или в журнале, где запускали сайт, подождите минуту и попробуйте ещё раз.',
  },
  editionHeld: {
    en: 'The site for readers is not brought up to date as a whole: it would have {after} pages instead of {before}. Readers keep the pages that were there, and see what is released or taken back. If pages are missing by mistake, ask whoever looks after the server to put the right database back and to start the site again. If it is meant so, ask them to run “npm run edition -- --fewer”.',
    be: 'Сайт для чытачоў не абнаўляецца цалкам: старонак на ім стала б {after} замест {before}. Чытачы бачаць ранейшыя старонкі, а з новага – толькі тое, што выйшла ці было знята. Калі старонкі зніклі памылкова, папрасіце таго, хто даглядае сервер, вярнуць правільную базу даных і запусціць сайт нанова. Калі так і задумана, папрасіце яго выканаць «npm run edition -- --fewer».',
    ru: 'Сайт для читателей не обновляется целиком: страниц на нём стало бы {after} вместо {before}. Читатели видят прежние страницы, а из нового – только то, что вышло или было снято. Если страницы пропали по ошибке, попросите того, кто следит за сервером, вернуть правильную базу данных и запустить сайт заново. Если так и задумано, попросите его выполнить «npm run edition -- --fewer».',
  },
} as const
