/**
 * What sites and printers set around the words of any page: counters, tags, buttons to share, dates
 * of publishing, numbers of printed pages. Whole lines only, as `phrase` has them, for each of these
 * words also stands in sentences.
 */
const lines: readonly RegExp[] = [
  // Counters.
  /^(?:views?|hits|reads|shares?|comments?|likes?|просмотр(?:ы|ов)?|прочтени[йя]|прочитано|комментари(?:и|ев)|поделились|прагляд(?:ы|аў)?|прачытана|каментар(?:ы|оў|ыі|ыяў)) ?[\d ]+(?:k|тыс)?$/u,
  /^[\d ]+(?:k|тыс)? ?(?:views?|hits|reads|shares?|comments?|likes?|просмотр(?:а|ов)?|прочтени[йя]|репост(?:а|ов)?|прагляд(?:ы|аў)?)$/u,
  // Tags and keywords.
  /^(?:tags?|tagged|keywords?|filed under|теги?|метки|ключевые слова|тэгі|меткі|ключавыя словы) .{1,160}$/u,
  // Sharing: a row of buttons, or what stands before one.
  /^(?:share(?: (?:this|it|on|in|via|with).{0,60})?|поделиться(?: (?:в|с|на|ссылкой).{0,60})?|падзяліцца(?: (?:у|ў|з|на|спасылкай).{0,60})?)$/u,
  /^(?:(?:share|facebook|twitter|x|telegram|vk|vkontakte|linkedin|whatsapp|viber|e-mail|email|pinterest|reddit|print|copy link|ok|вконтакте|одноклассники|фейсбук|телеграм|твиттер|фэйсбук|тэлеграм|твітар|копировать ссылку) ?){2,}$/u,
  // When it was published, as machines write it.
  /^(?:published|posted|updated|last (?:updated|modified)|опубликовано|обновлено|апублікавана|абноўлена)(?: on| at)? [\d ./-]{6,}(?:г )?[\d :]*$/u,
  // Web archives, which name themselves on paper.
  /^the wayback machine\b.*$/u,
  // Printers.
  /^(?:page|стр|страница|старонка|с) \d{1,4}(?: ?(?:of|из|з|\/) ?\d{1,4})?$/u,
  /^(?:printed (?:from|on|by)|распечатано (?:с|со)|надрукавана (?:з|са)|раздрукавана (?:з|са)) .{1,160}$/u,
  /^https?.{1,200} \d{1,4} ?\/ ?\d{1,4}$/u,
]

/** These need their colon: the same words begin sentences. */
const labels = /^(?:tag|keyword|filed under|тег|метки|ключевые слова|тэгі|меткі|ключавыя словы)/u

/** Whether a whole line is furniture; `words` is the line as `phrase` reduces it. */
export function isFurniture(line: string, words: string): boolean {
  if (line.length > 200 || !lines.some((pattern) => pattern.test(words))) return false
  return !labels.test(words) || /^[\P{L}]*[\p{L} ]{3,24}:/u.test(line)
}
