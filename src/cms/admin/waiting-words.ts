import type { Localized } from '../../domain/locale'

/** What the desk's screens say of changes that wait, and of the words of an issue. */
export const waitingWords = {
  waitingChanges: {
    en: 'Waiting for a second person’s yes',
    be: 'Чакае згоды другой асобы',
    ru: 'Ждёт согласия второго человека',
  },
  waitingWhy: {
    en: 'Readers know this already. They go on seeing what they saw until somebody other than who asked says yes.',
    be: 'Чытачы гэта ўжо ведаюць. Яны бачаць ранейшае, пакуль не пагодзіцца нехта іншы, а не той, хто прапанаваў.',
    ru: 'Читатели это уже знают. Они видят прежнее, пока не согласится кто-то другой, а не тот, кто предложил.',
  },
  readersSeeNow: { en: 'Readers see', be: 'Чытачы бачаць', ru: 'Читатели видят' },
  wouldSee: { en: 'They would see', be: 'Будуць бачыць', ru: 'Будут видеть' },
  noWords: { en: 'nothing', be: 'нічога', ru: 'ничего' },
  allLanguages: { en: 'all languages', be: 'усе мовы', ru: 'все языки' },
  askedBy: { en: 'Asked for by', be: 'Прапанаваў(-ла)', ru: 'Предложил(а)' },
  changeOld: {
    en: 'Readers see something else by now than when this was asked for. Say no, and ask for it anew.',
    be: 'Чытачы бачаць ужо не тое, што было, калі гэта прапанавалі. Адхіліце і прапануйце нанова.',
    ru: 'Читатели видят уже не то, что было, когда это предложили. Отклоните и предложите заново.',
  },
  yes: { en: 'Yes, show it to readers', be: 'Так, паказаць чытачам', ru: 'Да, показать читателям' },
  no: { en: 'No, keep what they see', be: 'Не, пакінуць як ёсць', ru: 'Нет, оставить как есть' },
  withdraw: { en: 'Withdraw it', be: 'Адклікаць', ru: 'Отозвать' },
  override: {
    en: 'Show it without a second person',
    be: 'Паказаць без другой асобы',
    ru: 'Показать без второго человека',
  },
  overrideWhy: {
    en: 'Why it cannot wait (everybody at the desk is told)',
    be: 'Чаму гэта не можа чакаць (паведамім усёй рэдакцыі)',
    ru: 'Почему это не может ждать (сообщим всей редакции)',
  },
  issueWords: { en: 'Words of this issue', be: 'Словы гэтага выпуску', ru: 'Слова этого номера' },
  wordsNone: { en: 'no words', be: 'слоў няма', ru: 'слов нет' },
  wordsApproved: { en: 'approved', be: 'ухваленыя', ru: 'одобрены' },
  wordsUnapproved: {
    en: 'not approved as they stand',
    be: 'цяперашнія не ўхваленыя',
    ru: 'нынешние не одобрены',
  },
  readWords: { en: 'Read the words', be: 'Прачытаць словы', ru: 'Прочесть слова' },
  approveWords: {
    en: 'Approve the issue’s words',
    be: 'Ухваліць словы выпуску',
    ru: 'Одобрить слова номера',
  },
  overrideWords: {
    en: 'Approve the issue’s words without a second reader',
    be: 'Ухваліць словы выпуску без другога чытача',
    ru: 'Одобрить слова номера без второго читателя',
  },
  ownWords: {
    en: 'You wrote some of them, so somebody else has to approve them.',
    be: 'Некаторыя пісалі вы, таму ўхваліць іх мусіць нехта іншы.',
    ru: 'Некоторые писали вы, поэтому одобрить их должен кто-то другой.',
  },
  wentWithoutApproval: {
    en: 'The issue’s words as they stood were not approved, so those approved last went out, or the week alone',
    be: 'Тагачасныя словы выпуску не былі ўхваленыя: выйшлі ўхваленыя раней або толькі тыдзень',
    ru: 'Тогдашние слова номера не были одобрены: вышли одобренные раньше или только неделя',
  },
} as const satisfies Record<string, Localized>
