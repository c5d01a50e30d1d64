import type { Localized } from '../../domain/locale'

/** What the desk says of changes that wait for a second person, and of the words of an issue. */
export const waitingSentences = {
  changeWaits: {
    en: 'Saved. Readers know this already, so they go on seeing what they saw until a second person says yes. Waiting: {fields}.',
    be: 'Захавана. Чытачы гэта ўжо ведаюць, таму бачаць ранейшае, пакуль згоды не дасць нехта другі. Чакае згоды: {fields}.',
    ru: 'Сохранено. Читатели это уже знают, поэтому видят прежнее, пока согласия не даст кто-то второй. Ждёт согласия: {fields}.',
  },
  oneLanguageAtATime: {
    en: 'Readers know these words. Save them in one language at a time, so that somebody can say yes to each.',
    be: 'Гэтыя словы ўжо бачаць чытачы. Захоўвайце іх па адной мове, каб кожную мог пацвердзіць нехта другі.',
    ru: 'Эти слова уже видят читатели. Сохраняйте их по одному языку, чтобы каждый мог подтвердить кто-то второй.',
  },
  noSuchChange: {
    en: 'This change no longer waits. Somebody may have answered it or changed it: reload the page.',
    be: 'Гэтая змена больш не чакае згоды. Магчыма, на яе ўжо адказалі або яе змянілі: абнавіце старонку.',
    ru: 'Это изменение больше не ждёт согласия. Возможно, на него уже ответили или его изменили: обновите страницу.',
  },
  notAChangeAnswer: {
    en: 'Say yes, no, withdraw or override, and name the change.',
    be: 'Адкажыце yes, no, withdraw або override і назавіце змену.',
    ru: 'Ответьте yes, no, withdraw или override и назовите изменение.',
  },
  answerNotAllowed: {
    en: 'This answer is not yours to give. Ask an editor or an administrator.',
    be: 'Гэтак адказаць вы не можаце. Звярніцеся да рэдактара або адміністратара.',
    ru: 'Так ответить вы не можете. Обратитесь к редактору или администратору.',
  },
  ownChange: {
    en: 'You asked for this change, so somebody else has to say yes to it. You can withdraw it.',
    be: 'Гэтую змену прапанавалі вы, таму пагадзіцца з ёй мусіць нехта іншы. Вы можаце яе адклікаць.',
    ru: 'Это изменение предложили вы, поэтому согласиться с ним должен кто-то другой. Вы можете его отозвать.',
  },
  changeIsOld: {
    en: 'Readers see something else by now than when this change was asked for. Say no, and ask for it anew.',
    be: 'Чытачы бачаць ужо не тое, што было, калі гэтую змену прапанавалі. Адхіліце яе і прапануйце нанова.',
    ru: 'Читатели видят уже не то, что было, когда это изменение предложили. Отклоните его и предложите заново.',
  },
  overriddenChangeSubject: {
    en: 'Readers were shown a change without a second person’s yes',
    be: 'Чытачам паказалі змену без згоды другой асобы',
    ru: 'Читателям показали изменение без согласия второго человека',
  },
  overriddenChangeTold: {
    en: '{who} changed something that readers see without a second person’s yes. What and why stands in the audit log:\n\n{address}',
    be: '{who}: змененае тое, што бачаць чытачы, без згоды другой асобы. Што і чаму – у журнале:\n\n{address}',
    ru: '{who}: изменено то, что видят читатели, без согласия второго человека. Что и почему – в журнале:\n\n{address}',
  },
  issueIsApproved: {
    en: 'A text of this issue is approved, so its week and number stay. Reopen its approved texts first.',
    be: 'У гэтым выпуску ёсць ухвалены тэкст, таму тыдзень і нумар не мяняюцца. Спачатку зноў адкрыйце ўхваленыя тэксты.',
    ru: 'В этом номере есть одобренный текст, поэтому неделя и номер не меняются. Сначала снова откройте одобренные тексты.',
  },
  notIssueWords: {
    en: 'Name the language whose words you have read, and send the hash that came with them.',
    be: 'Назавіце мову, словы якой вы прачыталі, і дашліце хэш, што прыйшоў з імі.',
    ru: 'Назовите язык, слова которого вы прочли, и пришлите хэш, который пришёл с ними.',
  },
  wordsNotAllowed: {
    en: 'Only editors approve the words of an issue, and only administrators do so without a second reader.',
    be: 'Словы выпуску ўхваляюць толькі рэдактары, а без другога чытача – толькі адміністратары.',
    ru: 'Слова номера одобряют только редакторы, а без второго читателя – только администраторы.',
  },
  ownIssueWords: {
    en: 'You wrote some of these words, so somebody else has to approve them.',
    be: 'Некаторыя з гэтых слоў пісалі вы, таму ўхваліць іх мусіць нехта іншы.',
    ru: 'Некоторые из этих слов писали вы, поэтому одобрить их должен кто-то другой.',
  },
  issueWordsChanged: {
    en: 'These words changed after you opened them. Reload the page and read them again.',
    be: 'Пакуль вы чыталі, гэтыя словы змяніліся. Абнавіце старонку і прачытайце іх зноў.',
    ru: 'Пока вы читали, эти слова изменились. Обновите страницу и прочтите их ещё раз.',
  },
  nothingToApprove: {
    en: 'Nothing waits for an approval here: these words are approved, or there are none.',
    be: 'Тут няма чаго ўхваляць: словы ўжо ўхваленыя або іх няма.',
    ru: 'Здесь нечего одобрять: слова уже одобрены или их нет.',
  },
  wordsWouldBeOlder: {
    en: '{language}: nobody has approved the issue’s words as they stand now. Readers get the words that were approved last.',
    be: '{language}: цяперашнія словы выпуску ніхто не ўхваліў. Чытачы атрымаюць словы, ухваленыя апошнімі.',
    ru: '{language}: нынешние слова номера никто не одобрил. Читатели получат слова, одобренные последними.',
  },
  wordsWouldBeNone: {
    en: '{language}: nobody has approved the issue’s words. Readers get the week as its title, without lead and note.',
    be: '{language}: слоў выпуску ніхто не ўхваліў. Замест загалоўка чытачы атрымаюць тыдзень, без ліда і слова рэдактара.',
    ru: '{language}: слова номера никто не одобрил. Вместо заголовка читатели получат неделю, без лида и слова редактора.',
  },
  overriddenWordsSubject: {
    en: 'The words of an issue were approved without a second reader',
    be: 'Словы выпуску ўхваленыя без другога чытача',
    ru: 'Слова номера одобрены без второго читателя',
  },
  overriddenWordsTold: {
    en: '{who} approved the words of an issue ({language}, {issue}) without a second reader. The reason stands in the audit log:\n\n{address}',
    be: '{who}: словы выпуску ({language}, {issue}) ухваленыя без другога чытача. Прычына – у журнале:\n\n{address}',
    ru: '{who}: слова номера ({language}, {issue}) одобрены без второго читателя. Причина – в журнале:\n\n{address}',
  },
} as const satisfies Record<string, Localized>
