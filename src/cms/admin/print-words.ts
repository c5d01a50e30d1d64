import type { FailureToPrint, WholePart } from '../../domain/failure-to-print'
import type { Localized } from '../../domain/locale'

/** What the desk says when something does not reach readers. */
export const printWords = {
  notPrinted: {
    en: 'Could not be printed for readers:',
    be: 'Не ўдалося надрукаваць для чытачоў:',
    ru: 'Не удалось напечатать для читателей:',
  },
  notPrintedAlso: {
    en: 'Everything else is out. These are tried again when they change, and by themselves each hour.',
    be: 'Усё астатняе выйшла. Гэта друкуецца нанова, калі зменіцца, і само па сабе раз на гадзіну.',
    ru: 'Всё остальное вышло. Это печатается заново, когда изменится, и само по себе раз в час.',
  },
  folderHeld: {
    en: 'A server does not print: another process writes into its folder for the edition. If that one does not print either, end it.',
    be: 'Адзін з сервераў не друкуе: у яго папку выдання піша іншы працэс. Калі той таксама не друкуе, спыніце яго.',
    ru: 'Один из серверов не печатает: в его папку издания пишет другой процесс. Если тот тоже не печатает, остановите его.',
  },
  heldByProcess: { en: 'process', be: 'працэс', ru: 'процесс' },
  heldSince: { en: 'since', be: 'з', ru: 'с' },
} as const satisfies Record<string, Localized>

export const reasonsNotPrinted: Record<FailureToPrint, Localized> = {
  nameTooLong: {
    en: 'the address is too long; give it a shorter one',
    be: 'адрас задоўгі; дайце карацейшы',
    ru: 'адрес слишком длинный; дайте короче',
  },
  notWritten: {
    en: 'a file could not be read or written; see the log of the server',
    be: 'не ўдалося прачытаць або запісаць файл; гл. журнал сервера',
    ru: 'не удалось прочитать или записать файл; см. журнал сервера',
  },
  notMade: {
    en: 'it could not be made; see the log of the server',
    be: 'не ўдалося стварыць; гл. журнал сервера',
    ru: 'не удалось создать; см. журнал сервера',
  },
}

export const partsNotPrinted: Record<WholePart, Localized> = {
  'part:furniture': {
    en: 'the frame of the site',
    be: 'афармленне сайта',
    ru: 'оформление сайта',
  },
  'part:lists': {
    en: 'the open data of all years and the site map',
    be: 'адкрытыя даныя за ўсе гады і карта сайта',
    ru: 'открытые данные за все годы и карта сайта',
  },
  'part:search': { en: 'the search', be: 'пошук', ru: 'поиск' },
  'part:redirects': {
    en: 'the old and short addresses',
    be: 'старыя і кароткія адрасы',
    ru: 'старые и короткие адреса',
  },
}
