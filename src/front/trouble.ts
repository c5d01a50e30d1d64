import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  defaultLocale,
  isLocale,
  type Locale,
  type Localized,
  preferredLocale,
} from '../domain/locale'
import { everywhere } from '../domain/reader-headers'
import { answers, type Trouble, type TroubleForm, troubleForms } from './promises'
import { awayForReaders, opensByItself, troubleWords } from './trouble-words'

/** The languages in which a page speaks that knows of nobody's, in this order. */
const inTurn: readonly Locale[] = ['be', 'ru', 'en']

/** Seconds after which a page that found nobody asks again. */
const again = answers.away.headers['Retry-After']

/** Says what went wrong, in the form and in the language that whoever asked can read. */
export function sayTrouble(
  request: IncomingMessage,
  response: ServerResponse,
  trouble: Trouble,
): void {
  const form = formFor(request)
  const { status, headers } = answers[trouble]
  const opens = trouble === 'away' && isReading(request)
  const words = opens ? awayForReaders : troubleWords[trouble]
  const own = words[languageOf(request)]
  const body = {
    html: () => pageOf(status, words, opens),
    json: () => JSON.stringify({ errors: [{ message: own }] }),
    text: () => `${isServerFunction(request) ? own : inAll(words)}\n`,
  }[form]()
  const length = { 'Content-Length': String(Buffer.byteLength(body)) }
  response.writeHead(status, { ...everywhere, ...headers, ...troubleForms[form], ...length })
  response.end(body)
}

/** One sentence after the other, for whoever shows no more than text. */
export function inAll(words: Localized): string {
  return inTurn.map((language) => words[language]).join('\n')
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function formFor(request: IncomingMessage): TroubleForm {
  const { accept = '' } = request.headers
  if (isServerFunction(request)) return 'text'
  if (/^\/api(\/|\?|$)/.test(request.url ?? '')) return 'json'
  if (accept.includes('text/html')) return 'html'
  return accept.includes('json') ? 'json' : 'text'
}

/** A question of the desk's screens to Next: it shows its text, or opens the address whole. */
function isServerFunction({ headers }: IncomingMessage): boolean {
  return headers['next-action'] !== undefined || headers.rsc !== undefined
}

/** What they chose at the desk, else what their browser asks for. */
function languageOf({ headers }: IncomingMessage): Locale {
  const chosen = /(?:^|;\s*)payload-lng=(\w+)/.exec(headers.cookie ?? '')?.[1]
  if (isLocale(chosen)) return chosen
  return preferredLocale(headers['accept-language']) ?? defaultLocale
}

function pageOf(status: number, words: Localized, opens: boolean): string {
  const refresh = opens ? `<meta http-equiv="refresh" content="${again}">` : ''
  const sentence = (language: Locale) =>
    opens ? `${words[language]} ${opensByItself[language]}` : words[language]
  const paragraphs = inTurn.map((one) => `<p lang="${one}">${sentence(one)}</p>`)
  return `<!doctype html>
<html lang="be"><head><meta charset="utf-8">${refresh}
<meta name="viewport" content="width=device-width"><title>${status}</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { margin: 18vh auto; max-width: 32rem; padding: 0 1.25rem }
</style></head>
<body><main>
${paragraphs.join('\n')}
</main></body></html>
`
}
