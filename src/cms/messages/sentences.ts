import type { Localized } from '../../domain/locale'
import { planSentences } from './plan-sentences'
import { questionSentences } from './question-sentences'
import { redirectSentences } from './redirect-sentences'
import { startSentences } from './start-sentences'
import { storageSentences } from './storage-sentences'
import { waitingSentences } from './waiting-sentences'
import { writingSentences } from './writing-sentences'

/** Everything the desk says when it refuses something: what is wrong and what to do next. */
export const sentences = {
  ...planSentences,
  ...questionSentences,
  ...redirectSentences,
  ...startSentences,
  ...storageSentences,
  ...waitingSentences,
  ...writingSentences,
  notLoggedIn: {
    en: 'You are not logged in, or no longer, so nothing was stored. Keep this page open, log in in another tab, and try again here.',
    be: 'Вы не ўвайшлі або сеанс скончыўся, таму нічога не захавана. Не закрывайце гэту старонку, увайдзіце ў іншай укладцы і паўтарыце тут.',
    ru: 'Вы не вошли или сеанс закончился, поэтому ничего не сохранено. Не закрывайте эту страницу, войдите в другой вкладке и повторите здесь.',
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
    en: 'You wrote or translated words of this text, set facts of its commentary or described a picture in it, so somebody else has to approve it.',
    be: 'Вы пісалі ці перакладалі гэты тэкст, задавалі факты яго каментара або апісвалі выяву ў ім, таму ўхваліць яго мусіць нехта іншы.',
    ru: 'Вы писали или переводили этот текст, задавали факты его комментария или описывали изображение в нём, поэтому одобрить его должен кто-то другой.',
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
    en: 'The text, or a name that stands with it, changed after you opened it. Reload the page and read it again.',
    be: 'Пакуль вы чыталі, змяніўся тэкст або імя пры ім. Абнавіце старонку і прачытайце яшчэ раз.',
    ru: 'Пока вы читали, изменился текст или имя при нём. Обновите страницу и прочтите ещё раз.',
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
    en: 'Somebody has an account with this e-mail address already. If it is retired, take that mark away, and the person is back.',
    be: 'З гэтым адрасам электроннай пошты ўжо ёсць уліковы запіс. Калі ён закрыты, зніміце гэтую адзнаку, і чалавек зможа вярнуцца.',
    ru: 'С этим адресом электронной почты уже есть учётная запись. Если она закрыта, снимите эту отметку, и человек сможет вернуться.',
  },
  savedMeanwhile: {
    en: 'Somebody else has saved this since you opened it, so nothing of yours was stored. What you wrote is still here – compare the two and save again.',
    be: 'Пасля таго як вы адкрылі гэта, яго захаваў нехта іншы, таму вашы змены не захаваныя. Напісанае вамі засталося тут – параўнайце і захавайце яшчэ раз.',
    ru: 'После того как вы это открыли, его сохранил кто-то другой, поэтому ваши изменения не сохранены. Написанное вами осталось здесь – сравните и сохраните ещё раз.',
  },
  openElsewhere: {
    en: 'A colleague has this open, so nothing of yours was stored. What you wrote is still here – take the document over, or ask them to close it, and save again.',
    be: 'Гэта адкрыта ў кагосьці з калег, таму вашы змены не захаваныя. Напісанае вамі засталося тут – вазьміце дакумент на сябе або папрасіце яго закрыць і захавайце яшчэ раз.',
    ru: 'Это открыто у кого-то из коллег, поэтому ваши изменения не сохранены. Написанное вами осталось здесь – возьмите документ на себя или попросите его закрыть и сохраните ещё раз.',
  },
  lateSubject: {
    en: 'Readers do not see the newest change',
    be: 'Чытачы не бачаць апошняй змены',
    ru: 'Читатели не видят последнего изменения',
  },
  lateTold: {
    en: 'Something was released, corrected or taken back at {at}, and readers have not been shown it for more than a minute. What was taken back or retracted is withheld all the same. Whoever runs the server should look at its log. The desk: {address}',
    be: 'У {at} нешта было выпушчана, выпраўлена ці знята, але ўжо больш за хвіліну чытачы гэтага не бачаць. Знятае і адкліканае ўсё роўна схавана. Няхай адміністратар сервера паглядзіць у яго журнал. Рэдакцыя: {address}',
    ru: 'В {at} что-то было выпущено, исправлено или снято, но уже больше минуты читатели этого не видят. Снятое и отозванное всё равно скрыто. Пусть администратор сервера посмотрит в его журнал. Редакция: {address}',
  },
  notThere: {
    en: 'This is not there, or not for you to see. Somebody may have deleted it: reload the page.',
    be: 'Гэтага няма, або вам гэта недаступна. Магчыма, нехта гэта выдаліў: абнавіце старонку.',
    ru: 'Этого нет, или вам это недоступно. Возможно, кто-то это удалил: обновите страницу.',
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
  hasCommentaries: {
    en: 'Commentaries belong to this issue. Move them to another issue or delete them first.',
    be: 'Да гэтага выпуску належаць каментары. Спачатку перанясіце іх у іншы выпуск або выдаліце.',
    ru: 'К этому выпуску относятся комментарии. Сначала перенесите их в другой выпуск или удалите.',
  },
  isNamed: {
    en: 'Commentaries name it, so it cannot be deleted. Choose something else in them first.',
    be: 'На гэта спасылаюцца каментары, таму выдаліць нельга. Спачатку выберыце ў іх нешта іншае.',
    ru: 'На это ссылаются комментарии, поэтому удалить нельзя. Сначала выберите в них что-то другое.',
  },
  isByline: {
    en: 'An account writes under this byline, so it cannot be deleted. Take it from the account first.',
    be: 'Пад гэтым подпісам піша нехта з людзей, таму выдаліць яго нельга. Спачатку зніміце яго з уліковага запісу.',
    ru: 'Под этой подписью пишет кто-то из людей, поэтому удалить её нельзя. Сначала снимите её с учётной записи.',
  },
  isShown: {
    en: 'A text or an analyst shows this picture, so it cannot be deleted. Take it out there first.',
    be: 'Гэтая выява ёсць у тэксце або ў профілі аналітыка, таму выдаліць яе нельга. Спачатку прыбярыце яе адтуль.',
    ru: 'Это изображение есть в тексте или в профиле аналитика, поэтому удалить его нельзя. Сначала уберите его оттуда.',
  },
  hasWorked: {
    en: 'This person has worked here, and the name stays with everything they did. Do not delete the account but retire it: nobody can log in with it then.',
    be: 'Гэты чалавек тут працаваў, і яго імя застаецца пры ўсім, што ён зрабіў. Не выдаляйце ўліковы запіс, а закрыйце яго: увайсці з ім будзе нельга.',
    ru: 'Этот человек здесь работал, и его имя остаётся при всём, что он сделал. Не удаляйте учётную запись, а закройте её: войти с ней будет нельзя.',
  },
  lastAdministrator: {
    en: 'This is the last administrator. Make somebody else an administrator first.',
    be: 'Гэта апошні адміністратар. Спачатку зрабіце адміністратарам кагосьці іншага.',
    ru: 'Это последний администратор. Сначала сделайте администратором кого-то другого.',
  },
  retiredAccount: {
    en: 'This account is retired. An administrator can open it again.',
    be: 'Гэты ўліковы запіс закрыты. Адкрыць яго зноў можа адміністратар.',
    ru: 'Эта учётная запись закрыта. Открыть её снова может администратор.',
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
  aColleague: { en: 'a colleague', be: 'нехта з калег', ru: 'кто-то из коллег' },
  takenBackInPart: {
    en: 'The database stopped answering: a part of it will be taken back in a moment, the rest was not ordered. Reload the page, look what readers still see, and take that back as well.',
    be: 'База даных перастала адказваць: частка будзе знятая з публікацыі праз хвіліну, астатняе – не. Абнавіце старонку, праверце, што яшчэ бачаць чытачы, і зніміце гэта таксама.',
    ru: 'База данных перестала отвечать: часть будет снята с публикации через минуту, остальное – нет. Обновите страницу, проверьте, что ещё видят читатели, и снимите это тоже.',
  },
  takenBackNotGone: {
    en: 'It is taken back, but the server could not hide it from readers at once: they may see it until the pages are printed anew. Look here again in a minute, and tell an administrator if it is still there.',
    be: 'Знята з публікацыі, але адразу схаваць гэта ад чытачоў серверу не ўдалося: яны могуць яго бачыць, пакуль старонкі не абновяцца. Праверце тут праз хвіліну, а калі нічога не зменіцца – скажыце адміністратару.',
    ru: 'Снято с публикации, но сразу скрыть это от читателей серверу не удалось: они могут его видеть, пока страницы не обновятся. Проверьте здесь через минуту, а если ничего не изменится – скажите администратору.',
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
