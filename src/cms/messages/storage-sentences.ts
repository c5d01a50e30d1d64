import type { Localized } from '../../domain/locale'

/** Why something was not stored, and what was wrong with what was asked. */
export const storageSentences = {
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
  diskFull: {
    en: 'The disk of the server is full, so nothing of this was stored. Copy what you wrote to a safe place, and tell an administrator to make room.',
    be: 'На дыску сервера не засталося месца, таму нічога з гэтага не захавана. Скапіруйце напісанае ў надзейнае месца і папрасіце адміністратара вызваліць месца.',
    ru: 'На диске сервера не осталось места, поэтому ничего из этого не сохранено. Скопируйте написанное в надёжное место и попросите администратора освободить место.',
  },
  diskFullForPicture: {
    en: 'The disk of the server is full, so the picture was not stored. Keep the file, and tell an administrator to make room.',
    be: 'На дыску сервера не засталося месца, таму выява не захавана. Не выдаляйце файл і папрасіце адміністратара вызваліць месца.',
    ru: 'На диске сервера не осталось места, поэтому изображение не сохранено. Не удаляйте файл и попросите администратора освободить место.',
  },
  diskFullForLogIn: {
    en: 'The disk of the server is full, so log-ins cannot be kept. Tell an administrator to make room.',
    be: 'На дыску сервера не засталося месца, таму ўвайсці немагчыма. Паведаміце адміністратару, што трэба вызваліць месца.',
    ru: 'На диске сервера не осталось места, поэтому войти невозможно. Сообщите администратору, что нужно освободить место.',
  },
  storageBroken: {
    en: 'The server cannot write to its disk or read from it, so nothing of this was stored. Copy what you wrote to a safe place, and tell an administrator.',
    be: 'Сервер не можа ні запісаць на дыск, ні прачытаць з яго, таму нічога з гэтага не захавана. Скапіруйце напісанае ў надзейнае месца і паведаміце адміністратару.',
    ru: 'Сервер не может ни записать на диск, ни прочитать с него, поэтому ничего из этого не сохранено. Скопируйте написанное в надёжное место и сообщите администратору.',
  },
  serverFault: {
    en: 'The server made a mistake, so this was not done. Copy what you wrote, reload the page and look what is there; if it happens again, tell an administrator the time.',
    be: 'На серверы адбылася памылка, таму гэта не зроблена. Скапіруйце напісанае, абнавіце старонку і праверце, што захавалася; калі памылка паўторыцца, паведаміце адміністратару час.',
    ru: 'На сервере произошла ошибка, поэтому это не сделано. Скопируйте написанное, обновите страницу и проверьте, что сохранилось; если ошибка повторится, сообщите администратору время.',
  },
} satisfies Record<string, Localized>
