import type { Localized } from '../../domain/locale'

/** What the desk says of releases that are planned, tried without effect, or refused. */
export const planSentences = {
  notAPolicy: {
    en: 'Say which languages wait for which: together, lead or asReady.',
    be: 'Пакажыце, якія мовы чакаюць якіх: together, lead або asReady.',
    ru: 'Укажите, какие языки ждут каких: together, lead или asReady.',
  },
  notAZone: {
    en: 'There is no such time zone. Write one such as Europe/Warsaw.',
    be: 'Такога часавага пояса няма. Напішыце, напрыклад, Europe/Warsaw.',
    ru: 'Такого часового пояса нет. Напишите, например, Europe/Warsaw.',
  },
  notAnHour: {
    en: 'Write the day and the hour as 2026-11-22 09:00.',
    be: 'Напішыце дзень і час так: 2026-11-22 09:00.',
    ru: 'Напишите день и время так: 2026-11-22 09:00.',
  },
  hourPassed: {
    en: 'This hour has passed. Choose one to come, or release by hand.',
    be: 'Гэты час ужо мінуў. Выберыце пазнейшы або выпусціце выпуск самі.',
    ru: 'Это время уже прошло. Выберите более позднее или выпустите номер сами.',
  },
  leadsMissing: {
    en: 'Choose one or two languages that go first.',
    be: 'Выберыце адну або дзве мовы, якія выходзяць першымі.',
    ru: 'Выберите один или два языка, которые выходят первыми.',
  },
  deadlineMissing: {
    en: 'Say until when the other languages may follow.',
    be: 'Пакажыце, да якога часу могуць выйсці астатнія мовы.',
    ru: 'Укажите, до какого времени могут выйти остальные языки.',
  },
  deadlineTooEarly: {
    en: 'The deadline of the other languages comes after the hour of the first.',
    be: 'Тэрмін для астатніх моваў мусіць быць пазней за час першых.',
    ru: 'Срок для остальных языков должен быть позже времени первых.',
  },
  alreadyPlanned: {
    en: 'This issue has a plan already. Change that one or cancel it first.',
    be: 'У гэтага выпуску ўжо ёсць план. Зменіце яго або спачатку скасуйце.',
    ru: 'У этого номера уже есть план. Измените его или сначала отмените.',
  },
  isPlanned: {
    en: 'The release of this issue is planned. Cancel the plan first.',
    be: 'Рэліз гэтага выпуску запланаваны. Спачатку скасуйце план.',
    ru: 'Релиз этого номера запланирован. Сначала отмените план.',
  },
  noSuchPlan: {
    en: 'This issue has no plan that could be changed. Reload the page.',
    be: 'У гэтага выпуску няма плана, які можна змяніць. Абнавіце старонку.',
    ru: 'У этого номера нет плана, который можно изменить. Обновите страницу.',
  },
  planRunning: {
    en: 'The plan is being carried out at this moment. Reload the page in a minute.',
    be: 'План якраз выконваецца. Абнавіце старонку праз хвіліну.',
    ru: 'План как раз выполняется. Обновите страницу через минуту.',
  },
  skippedHour: {
    en: 'There is no {written} in {zone} on that day, because clocks go forward; {clock} was taken.',
    be: 'У гэты дзень часу {written} ({zone}) не існуе: стрэлкі пераводзяць наперад. Узята {clock}.',
    ru: 'В этот день времени {written} ({zone}) не существует: стрелки переводят вперёд. Взято {clock}.',
  },
  repeatedHour: {
    en: '{written} comes twice in {zone} on that day, because clocks go back; the first was taken ({utc} UTC).',
    be: 'У гэты дзень час {written} ({zone}) настае двойчы: стрэлкі пераводзяць назад. Узяты першы ({utc} UTC).',
    ru: 'В этот день время {written} ({zone}) наступает дважды: стрелки переводят назад. Взято первое ({utc} UTC).',
  },
  obstacleNotStarted: { en: 'not started', be: 'не пачаты', ru: 'не начат' },
  obstacleNotApproved: {
    en: 'not approved ({state})',
    be: 'не ўхвалены ({state})',
    ru: 'не одобрен ({state})',
  },
  obstacleOnlyAsCorrection: {
    en: 'already out; its changes go out as a correction',
    be: 'ужо выйшаў; змены выйдуць як выпраўленне',
    ru: 'уже вышел; изменения выйдут как исправление',
  },
  obstacleStale: {
    en: 'the original has changed since it was translated',
    be: 'арыгінал змяніўся пасля перакладу',
    ru: 'оригинал изменился после перевода',
  },
  obstacleMissing: {
    en: 'lacks {missing}',
    be: 'не хапае: {missing}',
    ru: 'не хватает: {missing}',
  },
  obstacleAddressTaken: {
    en: 'another text has its address, {address}',
    be: 'яго адрас {address} мае іншы тэкст',
    ru: 'его адрес {address} занят другим текстом',
  },
  obstacleBrokenLink: {
    en: 'links to {link}, where readers find nothing',
    be: 'спасылка {link} вядзе туды, дзе для чытачоў нічога няма',
    ru: 'ссылка {link} ведёт туда, где для читателей ничего нет',
  },
  wouldNotBeReady: {
    en: 'It would be refused as a whole: not everything that waits for each other is ready.',
    be: 'Рэліз быў бы адхілены цалкам: не ўсё, што чакае адно аднаго, гатова.',
    ru: 'Релиз был бы отклонён целиком: не всё, что ждёт друг друга, готово.',
  },
  wouldHaveAddressTaken: {
    en: 'It would be refused as a whole: two texts would have the same address.',
    be: 'Рэліз быў бы адхілены цалкам: два тэксты мелі б аднолькавы адрас.',
    ru: 'Релиз был бы отклонён целиком: у двух текстов был бы один адрес.',
  },
  wouldReleaseNothing: {
    en: 'Nothing would go out: no text is ready that is not out already.',
    be: 'Нічога б не выйшла: няма гатовых тэкстаў, якія яшчэ не выйшлі.',
    ru: 'Ничего бы не вышло: нет готовых текстов, которые ещё не вышли.',
  },
  problemNotReady: {
    en: 'Nothing went out, because not everything that the plan waits for was ready.',
    be: 'Нічога не выйшла: не ўсё, чаго чакае план, было гатова.',
    ru: 'Ничего не вышло: не всё, чего ждёт план, было готово.',
  },
  problemAddressTaken: {
    en: 'Nothing went out, because two texts would have had the same address.',
    be: 'Нічога не выйшла: два тэксты мелі б аднолькавы адрас.',
    ru: 'Ничего не вышло: у двух текстов был бы один адрес.',
  },
  problemNothingToRelease: {
    en: 'Nothing went out, because no text was ready.',
    be: 'Нічога не выйшла: ніводзін тэкст не быў гатовы.',
    ru: 'Ничего не вышло: ни один текст не был готов.',
  },
  problemPlannerGone: {
    en: 'Whoever planned it no longer works at the desk, so it goes no further. Plan it anew.',
    be: 'Таго, хто яго запланаваў, больш няма ў рэдакцыі, таму план спынены. Заплануйце нанова.',
    ru: 'Того, кто его запланировал, больше нет в редакции, поэтому план остановлен. Запланируйте заново.',
  },
  problemDeadlinePassed: {
    en: 'The deadline has passed, and not every language has followed. What is out stays out.',
    be: 'Тэрмін мінуў, а выйшлі не ўсе мовы. Што выйшла, застаецца.',
    ru: 'Срок прошёл, а вышли не все языки. Что вышло, остаётся.',
  },
  problemFailing: {
    en: 'The release failed several times although nothing in it stands in the way. It is tried again by itself.',
    be: 'Рэліз некалькі разоў не ўдаўся, хоць у ім самім нічога не перашкаджае. Спробы працягваюцца.',
    ru: 'Релиз несколько раз не удался, хотя в нём самом ничего не мешает. Попытки продолжаются.',
  },
  problemFailed: {
    en: 'The release failed again and again and is tried no more. The log of the server says why.',
    be: 'Рэліз раз за разам не ўдаваўся, і спробы спыненыя. Прычына – у журнале сервера.',
    ru: 'Релиз раз за разом не удавался, и попытки прекращены. Причина – в журнале сервера.',
  },
  whatToDo: {
    en: 'Open the issue, see to what stands in the way, then plan it anew or release it by hand.',
    be: 'Адкрыйце выпуск, прыбярыце перашкоды, потым заплануйце яго нанова або выпусціце самі.',
    ru: 'Откройте номер, устраните препятствия, затем запланируйте его заново или выпустите сами.',
  },
  whatToWatch: {
    en: 'Ask whoever runs the server to look at the database; the log of the server says more.',
    be: 'Папрасіце таго, хто даглядае сервер, паглядзець на базу даных; больш – у журнале сервера.',
    ru: 'Попросите того, кто следит за сервером, проверить базу данных; подробности – в журнале сервера.',
  },
  mailRefused: {
    en: 'Not released: {issue}',
    be: 'Не выпушчана: {issue}',
    ru: 'Не выпущено: {issue}',
  },
  mailDeadline: {
    en: 'Not every language has followed: {issue}',
    be: 'Выйшлі не ўсе мовы: {issue}',
    ru: 'Вышли не все языки: {issue}',
  },
  mailPlan: {
    en: 'The release of the issue of {issue} was planned for {clock} ({zone}).',
    be: 'Рэліз выпуску {issue} быў запланаваны на {clock} ({zone}).',
    ru: 'Релиз номера за {issue} был запланирован на {clock} ({zone}).',
  },
  mailCount: {
    en: 'Texts that stand in the way: {count}. The desk names them.',
    be: 'Тэкстаў, якія перашкаджаюць: {count}. Іх назвы – у рэдакцыі.',
    ru: 'Текстов, которые мешают: {count}. Их названия – в редакции.',
  },
  unnamedIssue: {
    en: 'an issue that was deleted',
    be: 'выдаленага выпуску',
    ru: 'удалённый номер',
  },
} as const satisfies Record<string, Localized>
