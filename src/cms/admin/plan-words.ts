import type { Localized } from '../../domain/locale'

/** What the desk's screens say of plans and of what a release would do. */
export const planWords = {
  plan: { en: 'Planned release', be: 'Запланаваны рэліз', ru: 'Запланированный релиз' },
  noPlan: {
    en: 'No release of this issue is planned.',
    be: 'Рэліз гэтага выпуску не запланаваны.',
    ru: 'Релиз этого номера не запланирован.',
  },
  plannedFor: { en: 'Planned for', be: 'Запланавана на', ru: 'Запланировано на' },
  followingUntil: {
    en: 'The first languages are out; the others follow as they are approved, until',
    be: 'Першыя мовы выйшлі; астатнія выйдуць, калі будуць ухваленыя, да',
    ru: 'Первые языки вышли; остальные выйдут по мере одобрения, до',
  },
  planRefused: {
    en: 'A planned release did not go out as planned',
    be: 'Запланаваны рэліз не выйшаў, як меркавалася',
    ru: 'Запланированный релиз не вышел, как предполагалось',
  },
  planFailing: {
    en: 'A planned release fails',
    be: 'Запланаваны рэліз не ўдаецца',
    ru: 'Запланированный релиз не удаётся',
  },
  notReadyNow: {
    en: 'Planned, but no longer or not yet ready:',
    be: 'Запланавана, але ўжо або яшчэ не гатова:',
    ru: 'Запланировано, но уже или ещё не готово:',
  },
  allReady: {
    en: 'Everything that the plan waits for is ready.',
    be: 'Усё, чаго чакае план, гатова.',
    ru: 'Всё, чего ждёт план, готово.',
  },
  policy: { en: 'Languages', be: 'Мовы', ru: 'Языки' },
  together: {
    en: 'All three together, or nothing',
    be: 'Усе тры разам або нічога',
    ru: 'Все три вместе или ничего',
  },
  lead: {
    en: 'Some go first, the others follow by a deadline',
    be: 'Адны выходзяць першымі, астатнія – да тэрміну',
    ru: 'Одни выходят первыми, остальные – до срока',
  },
  asReady: {
    en: 'Whatever is approved by then',
    be: 'Усё, што на той час ухвалена',
    ru: 'Всё, что к тому времени одобрено',
  },
  language: { en: 'Language', be: 'Мова', ru: 'Язык' },
  waits: {
    en: 'ready, waits for the others',
    be: 'гатовы, чакае астатніх',
    ru: 'готов, ждёт остальных',
  },
  hour: { en: 'Day and hour', be: 'Дзень і час', ru: 'День и время' },
  zone: { en: 'Time zone', be: 'Часавы пояс', ru: 'Часовой пояс' },
  leads: { en: 'Go first', be: 'Выходзяць першымі', ru: 'Выходят первыми' },
  deadline: { en: 'The others by', be: 'Астатнія – да', ru: 'Остальные – до' },
  planIt: { en: 'Plan it', be: 'Запланаваць', ru: 'Запланировать' },
  changePlan: { en: 'Change the plan', be: 'Змяніць план', ru: 'Изменить план' },
  cancelPlan: { en: 'Cancel the plan', be: 'Скасаваць план', ru: 'Отменить план' },
  layAside: { en: 'I have seen it', be: 'Прынята да ведама', ru: 'Принято к сведению' },
  tryOut: {
    en: 'See what would go out',
    be: 'Паглядзець, што выйдзе',
    ru: 'Посмотреть, что выйдет',
  },
  goes: { en: 'goes out', be: 'выйдзе', ru: 'выйдет' },
  isOut: { en: 'is out', be: 'ужо выйшаў', ru: 'уже вышел' },
  stays: { en: 'stays', be: 'застанецца', ru: 'останется' },
  outcome: { en: 'What becomes of it', be: 'Што з ім будзе', ru: 'Что с ним будет' },
  readersSee: {
    en: 'What readers would see',
    be: 'Што ўбачаць чытачы',
    ru: 'Что увидят читатели',
  },
  nothing: { en: 'nothing', be: 'нічога', ru: 'ничего' },
  isNew: { en: 'new', be: 'новае', ru: 'новое' },
  addresses: { en: 'Addresses', be: 'Адрасы', ru: 'Адреса' },
  leadsTo: { en: 'leads to', be: 'вядзе да', ru: 'ведёт к' },
  noLongerLeadsTo: {
    en: 'no longer leads to',
    be: 'больш не вядзе да',
    ru: 'больше не ведёт к',
  },
  mailOff: {
    en: 'Mail is off: nobody is told of a refused release. Set SMTP_URL.',
    be: 'Пошта выключана: пра адхілены рэліз ніхто не даведаецца. Задайце SMTP_URL.',
    ru: 'Почта выключена: об отклонённом релизе никто не узнает. Задайте SMTP_URL.',
  },
  mailTrouble: {
    en: 'Letters that could not be sent lately (see the log of the server):',
    be: 'Лісты, якія нядаўна не ўдалося адправіць (гл. журнал сервера):',
    ru: 'Письма, которые недавно не удалось отправить (см. журнал сервера):',
  },
} as const satisfies Record<string, Localized>
