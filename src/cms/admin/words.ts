import { isLocale, type Locale, type Localized } from '../../domain/locale'
import { diskWords } from './disk-words'
import { planWords } from './plan-words'
import { waitingWords } from './waiting-words'

/** What the desk's own screens say, beside Payload's strings. */
export const words = {
  ...diskWords,
  ...planWords,
  ...waitingWords,
  saveFirst: {
    en: 'Save this first; then it can go on its way.',
    be: 'Спачатку захавайце – потым можна рухацца далей.',
    ru: 'Сначала сохраните – потом можно двигаться дальше.',
  },
  unsaved: {
    en: 'Save your changes before you take a step.',
    be: 'Перш чым рабіць крок, захавайце змены.',
    ru: 'Прежде чем делать шаг, сохраните изменения.',
  },
  noSteps: {
    en: 'No step is open to you now.',
    be: 'Цяпер ад вас нічога не патрабуецца.',
    ru: 'Сейчас от вас ничего не требуется.',
  },
  note: {
    en: 'Note to everyone who works on this text; readers never see it',
    be: 'Заўвага ўсім, хто працуе з гэтым тэкстам; чытачы яе не ўбачаць',
    ru: 'Замечание всем, кто работает с этим текстом; читатели его не увидят',
  },
  noteToReaders: {
    en: 'Note to readers. It is printed on the page, in',
    be: 'Заўвага чытачам. Яна з’явіцца на старонцы, мова:',
    ru: 'Примечание для читателей. Оно появится на странице, язык:',
  },
  correctWhat: {
    en: 'Say what was wrong and what is right now.',
    be: 'Напішыце, што было няправільна і як правільна.',
    ru: 'Напишите, что было неверно и как верно.',
  },
  retractWhat: {
    en: 'Say why the words are gone. The note stands in their place, at the same address.',
    be: 'Напішыце, чаму слоў больш няма. Заўвага стане на іх месца, па тым жа адрасе.',
    ru: 'Напишите, почему слов больше нет. Примечание встанет на их место, по тому же адресу.',
  },
  asReadersSee: {
    en: 'As readers will see it',
    be: 'Так гэта ўбачаць чытачы',
    ru: 'Так это увидят читатели',
  },
  correctAsk: {
    en: 'Readers will see the changed words and this note at once, and the note stays in the list of corrections. Print it?',
    be: 'Чытачы адразу ўбачаць змененыя словы і гэтую заўвагу, і яна застанецца ў спісе выпраўленняў. Надрукаваць?',
    ru: 'Читатели сразу увидят изменённые слова и это примечание, и оно останется в списке исправлений. Напечатать?',
  },
  retractAsk: {
    en: 'Readers will see this note instead of the words at once. The words do not come back by themselves. Retract the text?',
    be: 'Чытачы адразу ўбачаць гэтую заўвагу замест слоў. Самі словы не вернуцца. Адклікаць тэкст?',
    ru: 'Читатели сразу увидят это примечание вместо слов. Сами слова не вернутся. Отозвать текст?',
  },
  notYet: { en: 'No, not yet', be: 'Не, пакуль не', ru: 'Нет, пока нет' },
  yesPrint: { en: 'Yes, print it', be: 'Так, надрукаваць', ru: 'Да, напечатать' },
  yesRetract: { en: 'Yes, retract it', be: 'Так, адклікаць', ru: 'Да, отозвать' },
  movedOn: {
    en: 'Somebody changed this text after you opened it. Reload the page and read it before you take a step.',
    be: 'Пасля таго як вы адкрылі гэты тэкст, яго змяніў нехта іншы. Перш чым рабіць крок, абнавіце старонку і прачытайце.',
    ru: 'После того как вы открыли этот текст, его изменил кто-то другой. Прежде чем делать шаг, обновите страницу и прочитайте.',
  },
  noteNeeded: {
    en: 'needs a note',
    be: 'патрэбная заўвага',
    ru: 'нужно замечание',
  },
  missing: { en: 'Still missing', be: 'Яшчэ не хапае', ru: 'Ещё не хватает' },
  approvedBy: { en: 'Approved by', be: 'Ухваліў(-ла)', ru: 'Одобрил(а)' },
  approvalCovers: {
    en: 'The approval covers exactly these words, facts and pictures; a change reopens the text.',
    be: 'Ухвалены менавіта гэтыя словы, факты і выявы; любая змена зноў адкрые тэкст.',
    ru: 'Одобрены именно эти слова, факты и изображения; любое изменение снова откроет текст.',
  },
  stale: {
    en: 'The original has changed since this translation was last compared with it. Submitting or approving it says that the two agree again.',
    be: 'Пасля апошняй звёркі гэтага перакладу арыгінал змяніўся. Здаць ці ўхваліць пераклад – значыць пацвердзіць, што яны зноў супадаюць.',
    ru: 'После последней сверки этого перевода оригинал изменился. Сдать или одобрить перевод – значит подтвердить, что они снова совпадают.',
  },
  trail: { en: 'What happened', be: 'Як усё было', ru: 'Как всё было' },
  nothingYet: {
    en: 'Nothing yet: this text has not left its author.',
    be: 'Пакуль нічога: тэкст яшчэ ў аўтара.',
    ru: 'Пока ничего: текст ещё у автора.',
  },
  notes: { en: 'Notes', be: 'Заўвагі', ru: 'Замечания' },
  addNote: { en: 'Add a note', be: 'Дадаць заўвагу', ru: 'Добавить замечание' },
  seenTo: { en: 'Seen to', be: 'Улічана', ru: 'Учтено' },
  texts: { en: 'Texts', be: 'Тэксты', ru: 'Тексты' },
  notStarted: { en: 'not started', be: 'не пачаты', ru: 'не начат' },
  start: { en: 'Start', be: 'Пачаць', ru: 'Начать' },
  board: {
    en: 'Commentaries of this issue',
    be: 'Каментары гэтага выпуску',
    ru: 'Комментарии этого выпуска',
  },
  emptyIssue: {
    en: 'No commentary yet. Create one and choose this issue in it.',
    be: 'Каментароў яшчэ няма. Стварыце каментар і выберыце ў ім гэты выпуск.',
    ru: 'Комментариев ещё нет. Создайте комментарий и выберите в нём этот выпуск.',
  },
  release: {
    en: 'Release the approved texts',
    be: 'Выпусціць ухваленыя тэксты',
    ru: 'Выпустить одобренные тексты',
  },
  releaseAsk: {
    en: 'Readers will see these texts at once. Release them?',
    be: 'Чытачы ўбачаць гэтыя тэксты адразу. Выпусціць?',
    ru: 'Читатели увидят эти тексты сразу. Выпустить?',
  },
  released: { en: 'Released', be: 'Выпушчана', ru: 'Выпущено' },
  readyToRelease: {
    en: 'Ready to be released',
    be: 'Гатова да выпуску',
    ru: 'Готово к выпуску',
  },
  nothingReady: {
    en: 'No approved text waits for a release.',
    be: 'Няма ўхваленых тэкстаў, якія чакаюць выпуску.',
    ru: 'Нет одобренных текстов, которые ждут выпуска.',
  },
  seenSoon: {
    en: 'On its way to readers…',
    be: 'Ідзе да чытачоў…',
    ru: 'На пути к читателям…',
  },
  seenSince: {
    en: 'Readers have seen it since',
    be: 'Чытачы бачаць гэта з',
    ru: 'Читатели видят это с',
  },
  goneSoon: {
    en: 'Being taken from readers…',
    be: 'Прыбіраецца ў чытачоў…',
    ru: 'Убирается у читателей…',
  },
  goneSince: {
    en: 'Readers have not had it since',
    be: 'Чытачы не бачаць гэтага з',
    ru: 'Читатели не видят этого с',
  },
  seenLate: {
    en: 'For more than a minute readers have not been shown this change. Whoever runs the server should look at its log.',
    be: 'Ужо больш за хвіліну чытачы не бачаць гэтай змены. Няхай адміністратар сервера паглядзіць у яго журнал.',
    ru: 'Уже больше минуты читатели не видят этого изменения. Пусть администратор сервера посмотрит в его журнал.',
  },
  releases: { en: 'What was released', be: 'Што выйшла', ru: 'Что вышло' },
  correction: { en: 'Correction', be: 'Выпраўленне', ru: 'Исправление' },
  retraction: { en: 'Retraction', be: 'Адкліканне', ru: 'Отзыв' },
  takenBack: { en: 'Taken back', be: 'Знята з публікацыі', ru: 'Снято с публикации' },
  takeBack: { en: 'Take back', be: 'Зняць з публікацыі', ru: 'Снять с публикации' },
  takeBackWhat: { en: 'Take back', be: 'Што зняць', ru: 'Что снять' },
  wholeIssue: {
    en: 'Everything that readers see of this issue',
    be: 'Усё, што чытачы бачаць з гэтага выпуску',
    ru: 'Всё, что читатели видят из этого выпуска',
  },
  takeBackWhy: {
    en: 'Why (for the log and for colleagues; readers are told only when)',
    be: 'Чаму (для журнала і калег; чытачам паведамім толькі дату)',
    ru: 'Почему (для журнала и коллег; читателям сообщим только дату)',
  },
  takeBackAsk: {
    en: 'Readers will no longer see it, and will see again what it had replaced. A plan for this issue is cancelled. Take it back?',
    be: 'Чытачы больш гэтага не ўбачаць, затое зноў убачаць тое, што было раней. План выпуску будзе скасаваны. Зняць?',
    ru: 'Читатели больше этого не увидят, зато снова увидят то, что было раньше. План выпуска будет отменён. Снять?',
  },
  commentary: { en: 'Commentary', be: 'Каментар', ru: 'Комментарий' },
  failed: {
    en: 'The server did not answer, so it is not certain whether this was done. Reload the page and look before you repeat it.',
    be: 'Сервер не адказаў, таму невядома, ці гэта зроблена. Абнавіце старонку і праверце, перш чым паўтараць.',
    ru: 'Сервер не ответил, поэтому неизвестно, сделано ли это. Обновите страницу и проверьте, прежде чем повторять.',
  },
  done: { en: 'Done', be: 'Гатова', ru: 'Готово' },
  mine: { en: 'With you', be: 'У вас', ru: 'У вас' },
  waiting: { en: 'Waiting for a reader', be: 'Чакаюць рэдактара', ru: 'Ждут редактора' },
  inReview: { en: 'In review', be: 'У чытанні', ru: 'В чтении' },
  approved: {
    en: 'Approved, not released',
    be: 'Ухваленыя, не выпушчаныя',
    ru: 'Одобрены, не выпущены',
  },
  undated: { en: 'To be dated', be: 'Без даты', ru: 'Без даты' },
  currentIssue: { en: 'Newest issue', be: 'Апошні выпуск', ru: 'Последний выпуск' },
  firstIssue: {
    en: 'Create the first issue',
    be: 'Стварыце першы выпуск',
    ru: 'Создайте первый выпуск',
  },
  anyDay: {
    en: 'Any day of the week will do.',
    be: 'Падыдзе любы дзень тыдня.',
    ru: 'Подойдёт любой день недели.',
  },
  aColleague: { en: 'a colleague', be: 'нехта з калег', ru: 'кто-то из коллег' },
  theAnalyst: { en: 'the analyst', be: 'аналітык', ru: 'аналитик' },
  system: { en: 'the system', be: 'сістэма', ru: 'система' },
} as const satisfies Record<string, Localized>

export type Words = Record<keyof typeof words, string>

/** The words of one language, plain, so that they can go to the browser. */
export function wordsIn(language: string): Words {
  const locale = adminLocale(language)
  const entries = Object.entries(words).map(([key, said]) => [key, said[locale]])
  return Object.fromEntries(entries) as Words
}

/** The admin's language; Payload calls it by the same codes. */
export function adminLocale(language: string): Locale {
  return isLocale(language) ? language : 'en'
}
