import { phrase } from './clean-text'
import { isFurniture } from './site-furniture'

/**
 * Lines of the frame that the old site printed around every page, in our languages. `sure` lines
 * are frame wherever they stand on their own; `likely` ones are also ordinary words, so they are
 * frame only outside the body.
 */
export type FrameStrength = 'sure' | 'likely'

const sure = phrases(`
  you have been successfully subscribed; you have successfully subscribed; you are successfully subscribed
  thank you for subscribing; thanks for subscribing; subscribe; subscribe now; subscribe to us
  subscribe to our newsletter; subscribe to the newsletter; subscribe to newsletter; subscribe to our channel
  sign up for our newsletter; follow us; read more; read also; see also; view all; see all; show all; show more
  share; share this; share this article; share on facebook; share on twitter; share on x; share on telegram
  share on linkedin; share on vk; tweet; print; print this page; back to top; skip to content
  skip to main content; your e-mail; your email; enter your email; enter your e-mail; email address
  all rights reserved; accept all; accept cookies; reject all; cookie settings; privacy policy
  situation in belarus; belarus in focus
  вы былі паспяхова падпісаны; вы паспяхова падпісаны; вы паспяхова падпісаліся; вы падпісаны
  вы падпісаліся; дзякуй за падпіску; падпісацца; падпішыцеся; падпіска; падпісацца на нас
  падпішыцеся на нас; падпісвайцеся; падпісвайцеся на нас; падпішыцеся на нашу рассылку
  падпісацца на рассылку; падпісацца на нашу рассылку; падпішыцеся на рассылку; падпіска на рассылку
  чытаць далей; чытаць больш; чытайце далей; чытайце больш; чытайце таксама; падрабязней; глядзець усе
  глядзець усё; паглядзець усе; паглядзець усё; прагледзець усё; паказаць усе; паказаць усё; усе навіны
  падзяліцца; падзяліцца ў facebook; друкаваць; раздрукаваць; уверх; наверх; ваш e-mail; ваш email
  ваша пошта; ваш адрас электроннай пошты; увядзіце ваш email; увядзіце ваш e-mail; усе правы абаронены
  усе правы захаваны; прыняць усе; палітыка прыватнасці; палітыка канфідэнцыйнасці
  сітуацыя ў беларусі; становішча ў беларусі; беларусь у фокусе
  вы были успешно подписаны; вы успешно подписаны; вы успешно подписались; вы подписаны; вы подписались
  спасибо за подписку; подписаться; подпишитесь; подписка; подписаться на нас; подпишитесь на нас
  подписывайтесь; подписывайтесь на нас; подпишитесь на нашу рассылку; подписаться на рассылку
  подписаться на нашу рассылку; подпишитесь на рассылку; подписка на рассылку; читать далее; читать больше
  читать дальше; читайте далее; читайте также; подробнее; смотреть все; смотреть всё; посмотреть все
  посмотреть всё; показать все; показать всё; все новости; поделиться; поделиться в facebook; печать
  распечатать; вверх; ваш адрес электронной почты; ваша почта; введите ваш email; введите ваш e-mail
  все права защищены; принять все; политика конфиденциальности; настройки cookie
  ситуация в беларуси; ситуация в белоруссии; положение в беларуси; беларусь в фокусе
`)

const likely = phrases(`
  home; main; main page; about; about us; about the project; about project; contact; contacts; contact us
  search; menu; close; close menu; open menu; archive; archives; news; analytics; analysis; experts; authors
  newsletter; login; log in; sign in; sign up; register; rss; next; previous; prev; back; tags; comments
  leave a comment; no comments; facebook; twitter; x; telegram; instagram; youtube; vk; vkontakte; linkedin
  whatsapp; viber; tiktok; ok; got it; accept; decline; reject; i agree; agree; more; loading; advertisement
  partners; our partners; projects; publications; monitoring; subscribe via rss; e-mail; email; pdf; download
  download pdf; donate; support us; сувязь; галоўная; пра нас; пра праект; аб праекце; кантакты; пошук
  меню; закрыць; архіў; навіны; аналітыка; эксперты; аўтары; рассылка; увайсці; уваход; рэгістрацыя
  наступная; папярэдняя; далей; назад; тэгі; каментары; каментарыі; пакінуць каментар; фэйсбук; твітар
  тэлеграм; добра; згодны; згодна; прыняць; партнёры; праекты; публікацыі; рассылкі; пошта; падтрымаць нас
  связь; главная; о нас; о проекте; контакты; поиск; закрыть; архив; новости; аналитика; авторы; войти
  вход; регистрация; следующая; предыдущая; далее; теги; комментарии; оставить комментарий; фейсбук
  твиттер; телеграм; хорошо; согласен; согласна; принять; отклонить; партнеры; партнёры; проекты
  публикации; почта; поддержать нас
`)

const languageName =
  '(?:en|eng|english|be|by|bel|бел|ru|rus|рус|анг|англ|english version|беларуская|беларуская мова|па-беларуску|белорусский|белорусская|по-белорусски|русский|русская|руская|па-руску|по-русски|английский|англійская|by-be|be-by|ru-ru|en-us|en-gb)'
const languageSwitch = new RegExp(`^${languageName}(?:[\\s/-]*${languageName})*$`, 'u')

const sentences = [
  /^(?:subscribe to our newsletter )?once (?:a|every|per) week,? in (?:coordination|cooperation|collaboration) with /u,
  /^(?:адзін )?раз (?:на|у|ў) тыдзень.{0,400}(?:аналіт|каментар)/u,
  /^штотыдзень.{0,200}(?:групай|каардынацыі|супрацоўніцтве).{0,200}(?:аналіт|каментар)/u,
  /^(?:один )?раз в неделю.{0,400}(?:аналит|комментар)/u,
  /^еженедельно.{0,200}(?:группой|координации|сотрудничестве).{0,200}(?:аналит|комментар)/u,
  /^(?:we use|this (?:web)?site uses|our (?:web)?site uses|by (?:continuing|using|browsing)|to improve).{0,300}cookie/u,
  /^(?:мы выкарыстоўваем|гэты сайт выкарыстоўвае|наш сайт выкарыстоўвае|сайт выкарыстоўвае|працягваючы).{0,300}(?:cookie|кук)/u,
  /^(?:мы используем|этот сайт использует|наш сайт использует|сайт использует|продолжая).{0,300}(?:cookie|кук)/u,
  /^(?:copyright|\(c\)) .{0,100}$/u,
  /^.{0,60}(?:all rights reserved|все права защищены|усе правы (?:абаронены|захаваны|захаваныя)).{0,60}$/u,
]

/** A quick look at long lines, before all of `sentences` are tried. */
const sentenceBeginnings =
  /^\P{L}*(?:subscribe|once|адз|раз|штот|один|еженед|we|this|our|by|to|мы|гэты|наш|сайт|працяг|этот|продол|copyright)/iu

/** Whether a whole line is of the frame around a page, and how sure that is. */
export function frameStrength(line: string): FrameStrength | null {
  if (line.length > 160 && (line.length > 700 || !sentenceBeginnings.test(line))) return null
  const words = phrase(line)
  const short = words.replace(/\/+/g, ' ').replace(/ +/g, ' ').trim()
  if (words === '') return 'sure'
  if (sure.has(short) || isLanguageSwitch(line, words)) return 'sure'
  if (isFurniture(line, words)) return 'sure'
  if (likely.has(short)) return 'likely'
  if (line.length < 700 && sentences.some((sentence) => sentence.test(words))) return 'sure'
  return /^\s*©/u.test(line) && line.length < 160 ? 'sure' : null
}

/** `BY` is a language of the switch; `by` and `By` are the byline of nobody. */
function isLanguageSwitch(line: string, words: string): boolean {
  return languageSwitch.test(words) && (words !== 'by' || line.includes('BY'))
}

/**
 * Whether a line of the frame belongs below the body: the newsletter box, the widget, the links to
 * more. Language switch and share buttons may stand anywhere.
 */
export function isTailMark(line: string): boolean {
  return tailMarks.test(phrase(line))
}

const tailMarks =
  /subscri|newsletter|once a week|(?:read|see) (?:more|also|all)|view all|show (?:all|more)|situation in|падпіс|падпіш|рассыл|чыта(?:ць|йце)|глядзець|прагледзець|падрабязней|у беларусі|ў беларусі|раз на тыдзень|подпис|подпиш|чита(?:ть|йте)|смотреть|подробнее|в беларуси|в белоруссии|раз в неделю/u

/** Whether a line can be the heading of the widget that shows the newest week. */
export function isWidgetHeading(line: string): boolean {
  return line.length < 80 && widgetHeading.test(phrase(line))
}

/** Whether a line is the link that ends the widget. */
export function isWidgetEnd(line: string): boolean {
  return line.length < 40 && widgetEnds.test(phrase(line))
}

const widgetHeading =
  /^(?:situation in(?: the)? \p{L}+|(?:сітуацыя|становішча) [уў] \p{L}+|(?:ситуация|положение) в \p{L}+)$/u
const widgetEnds =
  /^(?:view all|see all|show all|(?:па)?глядзець ус[её]|прагледзець усё|паказаць ус[её]|(?:по)?смотреть вс[её]|показать вс[её])$/u

function phrases(list: string): Set<string> {
  return new Set(
    list
      .split(/[;\n]/)
      .map((words) => phrase(words))
      .filter((words) => words !== ''),
  )
}
