import type { Localized } from '../../domain/locale'
import { planSentences } from './plan-sentences'
import { redirectSentences } from './redirect-sentences'

/** Everything the desk says when it refuses something: what is wrong and what to do next. */
export const sentences = {
  ...planSentences,
  ...redirectSentences,
  notLoggedIn: {
    en: 'Please log in first.',
    be: 'Спачатку ўвайдзіце ў сістэму.',
    ru: 'Сначала войдите в систему.',
  },
  noSuchText: {
    en: 'There is no such text, or it is not yours to see.',
    be: 'Такога тэксту няма або ён вам недаступны.',
    ru: 'Такого текста нет, или он вам недоступен.',
  },
  noSuchCommentary: {
    en: 'There is no such commentary, or it is not yours to change.',
    be: 'Такога каментара няма або вы не можаце яго мяняць.',
    ru: 'Такого комментария нет, или вы не можете его менять.',
  },
  noSuchIssue: {
    en: 'There is no such issue.',
    be: 'Такога выпуску няма.',
    ru: 'Такого выпуска нет.',
  },
  noSuchStep: {
    en: 'There is no such step. The steps are: {steps}.',
    be: 'Такога кроку няма. Ёсць такія крокі: {steps}.',
    ru: 'Такого шага нет. Есть такие шаги: {steps}.',
  },
  notALanguage: {
    en: 'Choose a language: en, be or ru.',
    be: 'Выберыце мову: en, be або ru.',
    ru: 'Выберите язык: en, be или ru.',
  },
  'not-allowed': {
    en: 'This step is not yours to take. Ask an editor.',
    be: 'Гэты крок вам не дазволены. Звярніцеся да рэдактара.',
    ru: 'Этот шаг вам не разрешён. Обратитесь к редактору.',
  },
  'own-words': {
    en: 'You wrote or translated words of this text, so somebody else has to approve it.',
    be: 'Вы пісалі або перакладалі гэты тэкст, таму ўхваліць яго мусіць нехта іншы.',
    ru: 'Вы писали или переводили этот текст, поэтому одобрить его должен кто-то другой.',
  },
  'wrong-state': {
    en: 'This step is not open now: the text stands at “{state}”. Reload the page to see where it is.',
    be: 'Цяпер гэты крок немагчымы: стан тэксту – «{state}». Абнавіце старонку.',
    ru: 'Сейчас этот шаг невозможен: состояние текста – «{state}». Обновите страницу.',
  },
  'note-missing': {
    en: 'Say why in a note; everyone who works on this text will read it.',
    be: 'Напішыце чаму: заўвагу прачытаюць усе, хто працуе з гэтым тэкстам.',
    ru: 'Напишите почему: замечание прочтут все, кто работает с этим текстом.',
  },
  incomplete: {
    en: 'The text is not complete yet. Missing: {missing}.',
    be: 'Тэкст яшчэ не гатовы. Не хапае: {missing}.',
    ru: 'Текст ещё не готов. Не хватает: {missing}.',
  },
  changedMeanwhile: {
    en: 'The text changed after you opened it. Reload the page and read it again.',
    be: 'Пакуль вы чыталі, тэкст змяніўся. Абнавіце старонку і прачытайце яго зноў.',
    ru: 'Пока вы читали, текст изменился. Обновите страницу и прочтите его ещё раз.',
  },
  weekTaken: {
    en: 'This week has an issue already. Open that one, or choose another week.',
    be: 'На гэты тыдзень выпуск ужо ёсць. Адкрыйце яго або выберыце іншы тыдзень.',
    ru: 'На эту неделю выпуск уже есть. Откройте его или выберите другую неделю.',
  },
  numberTaken: {
    en: 'Another issue has this number. Choose another one, or leave the field empty.',
    be: 'Гэты нумар ужо мае іншы выпуск. Выберыце іншы або пакіньце поле пустым.',
    ru: 'Этот номер уже у другого выпуска. Выберите другой или оставьте поле пустым.',
  },
  slugTaken: {
    en: 'This address is taken. Choose another one.',
    be: 'Гэты адрас ужо заняты. Выберыце іншы.',
    ru: 'Этот адрес уже занят. Выберите другой.',
  },
  emailTaken: {
    en: 'Somebody has an account with this e-mail address already.',
    be: 'З гэтым адрасам электроннай пошты ўжо ёсць уліковы запіс.',
    ru: 'С этим адресом электронной почты уже есть учётная запись.',
  },
  savedMeanwhile: {
    en: 'Somebody else saved this at the same moment, so nothing of yours was stored. Copy what you wrote, reload the page and save again.',
    be: 'У гэты ж момант гэта захаваў нехта іншы, таму вашы змены не захаваныя. Скапіруйце напісанае, абнавіце старонку і захавайце яшчэ раз.',
    ru: 'В этот же момент это сохранил кто-то другой, поэтому ваши изменения не сохранены. Скопируйте написанное, обновите страницу и сохраните ещё раз.',
  },
  databaseBusy: {
    en: 'The database is busy, so nothing was stored. Keep this page open and try again in a minute.',
    be: 'База даных занятая, таму нічога не захавана. Не закрывайце старонку і паспрабуйце праз хвіліну.',
    ru: 'База данных занята, поэтому ничего не сохранено. Не закрывайте страницу и попробуйте через минуту.',
  },
  databaseAway: {
    en: 'The database cannot be reached, so it is not certain that anything was stored. Keep this page open, and look again in a minute before you repeat it.',
    be: 'База даных недаступная, таму невядома, ці нешта захавалася. Не закрывайце старонку і праз хвіліну праверце, перш чым паўтараць.',
    ru: 'База данных недоступна, поэтому неизвестно, сохранилось ли что-нибудь. Не закрывайте страницу и через минуту проверьте, прежде чем повторять.',
  },
  movedMeanwhile: {
    en: 'Somebody else took a step at the same moment. Reload the page.',
    be: 'У тую ж хвіліну крок зрабіў нехта іншы. Абнавіце старонку.',
    ru: 'В ту же минуту шаг сделал кто-то другой. Обновите страницу.',
  },
  notEditable: {
    en: 'These words cannot be changed now: the text stands at “{state}”.',
    be: 'Цяпер гэты тэкст нельга мяняць: яго стан – «{state}».',
    ru: 'Сейчас этот текст нельзя менять: его состояние – «{state}».',
  },
  fixedBelonging: {
    en: 'The commentary and the language of a text stay as they are. Start another text instead.',
    be: 'Каментар і мова тэксту не мяняюцца. Пачніце іншы тэкст.',
    ru: 'Комментарий и язык текста не меняются. Начните другой текст.',
  },
  textExists: {
    en: 'This commentary already has a text in this language.',
    be: 'У гэтага каментара ўжо ёсць тэкст на гэтай мове.',
    ru: 'У этого комментария уже есть текст на этом языке.',
  },
  hasPublications: {
    en: 'Readers know it: what was published is never deleted. Retract it instead.',
    be: 'Гэта ўжо бачылі чытачы: апублікаванае не выдаляюць. Замест гэтага адклічце тэкст.',
    ru: 'Это уже видели читатели: опубликованное не удаляют. Вместо этого отзовите текст.',
  },
  hasTexts: {
    en: 'Delete its texts first.',
    be: 'Спачатку выдаліце яго тэксты.',
    ru: 'Сначала удалите его тексты.',
  },
  commentaryNotYours: {
    en: 'An analyst’s own byline stays on the commentary. Ask an editor to change it.',
    be: 'Аналітык не можа зняць свой подпіс з каментара. Звярніцеся да рэдактара.',
    ru: 'Аналитик не может снять свою подпись с комментария. Обратитесь к редактору.',
  },
  shortPassword: {
    en: 'A password has at least {shortest} characters; a few words in a row are best.',
    be: 'У паролі мусіць быць не менш за {shortest} знакаў; найлепш – некалькі слоў запар.',
    ru: 'В пароле должно быть не меньше {shortest} знаков; лучше всего – несколько слов подряд.',
  },
  notAWeek: {
    en: 'Choose a day of the week, as 2026-11-16, or name the week, as 2026-W47.',
    be: 'Пакажыце дзень гэтага тыдня, напрыклад 2026-11-16, або тыдзень, напрыклад 2026-W47.',
    ru: 'Укажите день этой недели, например 2026-11-16, или неделю, например 2026-W47.',
  },
  notASlug: {
    en: 'An address is made of small Latin letters, digits and hyphens.',
    be: 'Адрас складаецца з малых лацінскіх літар, лічбаў і злучкоў.',
    ru: 'Адрес состоит из строчных латинских букв, цифр и дефисов.',
  },
  'not-a-body': {
    en: 'The body could not be read.',
    be: 'Не ўдалося прачытаць тэкст.',
    ru: 'Не удалось прочитать текст.',
  },
  'unknown-part': {
    en: 'The body holds something other than headings, paragraphs, lists, quotes, links, footnotes and pictures.',
    be: 'У тэксце ёсць нешта, акрамя падзагалоўкаў, абзацаў, спісаў, цытат, спасылак, зносак і выяў.',
    ru: 'В тексте есть что-то, кроме подзаголовков, абзацев, списков, цитат, ссылок, сносок и изображений.',
  },
  'unknown-heading': {
    en: 'Only headings of the second and third level may stand in a body.',
    be: 'У тэксце магчымыя толькі падзагалоўкі другога і трэцяга ўзроўню.',
    ru: 'В тексте возможны только подзаголовки второго и третьего уровня.',
  },
  'unknown-format': {
    en: 'Words in a body may be bold or italic, nothing else.',
    be: 'Словы ў тэксце могуць быць паўтлустыя або курсіўныя, і толькі.',
    ru: 'Слова в тексте могут быть полужирными или курсивными, и только.',
  },
  'unsafe-link': {
    en: 'A link begins with https://, http://, mailto:, / or #.',
    be: 'Спасылка пачынаецца з https://, http://, mailto:, / або #.',
    ru: 'Ссылка начинается с https://, http://, mailto:, / или #.',
  },
  fileStays: {
    en: 'A picture is not replaced in its place, because somebody may have approved it. Upload another.',
    be: 'Выяву нельга замяніць на месцы: яе маглі ўжо ўхваліць. Запампуйце іншую.',
    ru: 'Изображение нельзя заменить на месте: его могли уже одобрить. Загрузите другое.',
  },
  captionStays: {
    en: 'Readers see this picture, or an approved text shows it. Ask an editor to change its words.',
    be: 'Гэтую выяву бачаць чытачы або яна ва ўхваленым тэксце. Звярніцеся да рэдактара.',
    ru: 'Это изображение видят читатели, или оно в одобренном тексте. Обратитесь к редактору.',
  },
  releaseNotAllowed: {
    en: 'Only editors release an issue.',
    be: 'Выпуск выпускаюць толькі рэдактары.',
    ru: 'Номер выпускают только редакторы.',
  },
  nothingToRelease: {
    en: 'No text of this issue is approved and new. Approve a text first.',
    be: 'У гэтым выпуску няма новых ухваленых тэкстаў. Спачатку ўхваліце тэкст.',
    ru: 'В этом выпуске нет новых одобренных текстов. Сначала одобрите текст.',
  },
  addressTaken: {
    en: 'Two texts of this issue would have the same address: {address}. Change one of them.',
    be: 'Два тэксты гэтага выпуску мелі б аднолькавы адрас: {address}. Змяніце адзін з іх.',
    ru: 'У двух текстов этого выпуска был бы один адрес: {address}. Измените один из них.',
  },
  takeBackNotAllowed: {
    en: 'Only editors take back what was released.',
    be: 'Зняць з публікацыі выпушчанае могуць толькі рэдактары.',
    ru: 'Снять с публикации выпущенное могут только редакторы.',
  },
  notATakingBack: {
    en: 'Say why in one text of at most 5000 characters, and name a release of this issue or none.',
    be: 'Напішыце чаму – адным тэкстам да 5000 знакаў – і назавіце рэліз гэтага выпуску або ніводнага.',
    ru: 'Напишите почему – одним текстом до 5000 знаков – и назовите релиз этого выпуска или никакого.',
  },
  reasonMissing: {
    en: 'Say why; the reason stays in the log, and everyone at the desk can read it.',
    be: 'Напішыце чаму: прычына застанецца ў журнале, яе прачытаюць у рэдакцыі.',
    ru: 'Напишите почему: причина останется в журнале, её прочтут в редакции.',
  },
  noSuchRelease: {
    en: 'This issue has no such release. Reload the page.',
    be: 'У гэтага выпуску няма такога рэлізу. Абнавіце старонку.',
    ru: 'У этого выпуска нет такого релиза. Обновите страницу.',
  },
  nothingToTakeBack: {
    en: 'Readers see nothing of this that could be taken back. Reload the page.',
    be: 'Чытачы нічога з гэтага не бачаць, таму здымаць няма чаго. Абнавіце старонку.',
    ru: 'Читатели ничего из этого не видят, поэтому снимать нечего. Обновите страницу.',
  },
  planRunningNow: {
    en: 'A planned release of this issue is being carried out at this moment. Try again in a minute.',
    be: 'Якраз цяпер выходзіць запланаваны рэліз гэтага выпуску. Паспрабуйце праз хвіліну.',
    ru: 'Как раз сейчас выходит запланированный релиз этого выпуска. Попробуйте через минуту.',
  },
  takenBackMeanwhile: {
    en: 'Somebody else took it back at the same moment. Reload the page.',
    be: 'У тую ж хвіліну гэта зняў з публікацыі нехта іншы. Абнавіце старонку.',
    ru: 'В ту же минуту это снял с публикации кто-то другой. Обновите страницу.',
  },
  replacedSince: {
    en: 'Something it printed was corrected or retracted since, on {at}. Take that back first.',
    be: 'Нешта з яго пазней выправілі або адклікалі ({at}). Спачатку зніміце з публікацыі тую змену.',
    ru: 'Что-то из него позже исправили или отозвали ({at}). Сначала снимите с публикации то изменение.',
  },
  overrideSubject: {
    en: 'A text was approved without a second reader',
    be: 'Тэкст ухвалены без другога чытача',
    ru: 'Текст одобрен без второго читателя',
  },
  overrideTold: {
    en: '{who} approved a text ({language}, {issue}) without a second reader. The reason stands in the log of the text, for everyone who works on it:\n\n{address}',
    be: '{who}: тэкст ({language}, {issue}) ухвалены без другога чытача. Прычына – у журнале тэксту, яе бачаць усе, хто з ім працуе:\n\n{address}',
    ru: '{who}: текст ({language}, {issue}) одобрен без второго читателя. Причина – в журнале текста, её видят все, кто с ним работает:\n\n{address}',
  },
  releasedMeanwhile: {
    en: 'Somebody else is releasing these texts at this moment. Reload the page.',
    be: 'Гэтыя тэксты якраз выпускае нехта іншы. Абнавіце старонку.',
    ru: 'Эти тексты как раз выпускает кто-то другой. Обновите страницу.',
  },
} as const satisfies Record<string, Localized>

export type SentenceKey = keyof typeof sentences
