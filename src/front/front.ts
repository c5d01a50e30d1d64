import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { defaultLocale, isLocale, preferredLocale } from '../domain/locale'
import { paths } from '../domain/paths'
import { everywhere } from '../domain/reader-headers'
import { wayToApplication } from './application'
import { EditionFiles, type Served } from './edition-files'
import { redirectOf } from './redirects'
import { send } from './send'

export type Front = { server: Server; files: EditionFiles }

type Settings = {
  /** Where the editions lie. */
  folder: string
  /** The origin of the application behind it; null while that is not there. */
  application: () => string | null
  /** How long a reader waits for an application that is slow; milliseconds. */
  patience?: number
  /** Tells whoever runs the site of a request that failed. */
  failed(error: unknown): void
}

/** Milliseconds between two looks for an edition that another process printed. */
const lookEvery = 1000

/**
 * What readers meet: the files of the newest edition, whatever becomes of the application and its
 * database. What is no file goes to the application.
 */
export async function openFront({
  folder,
  application,
  patience = 5000,
  failed,
}: Settings): Promise<Front> {
  const files = new EditionFiles(folder)
  await files.refresh()
  setInterval(() => void files.refresh(), lookEvery).unref()
  const app = wayToApplication(application, patience)
  const server = createServer((request, response) => {
    const known = isReading(request) && files.atHand(request.url ?? '/')
    if (known) {
      send(request, response, known)
      return
    }
    answer(files, app, request, response).catch((error: unknown) => {
      failed(error)
      if (!response.headersSent)
        say(response, 500, 'The page could not be shown. Please try again.')
      else response.destroy()
    })
  })
  // Longer than the proxies in front of it keep theirs, or they meet a closed door.
  server.keepAliveTimeout = 75_000
  return { server, files }
}

type App = ReturnType<typeof wayToApplication>

async function answer(
  files: EditionFiles,
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = '/' } = request
  const { edition } = files
  const query = url.indexOf('?')
  const path = query === -1 ? url : url.slice(0, query)
  const search = query === -1 ? '' : url.slice(query)
  if (!files.isThere || isForApplication(request, path))
    return app.pass(request, response, () => sayUnavailable(response))
  if (isAsked(path, search)) {
    const page = await pageAt(files, path)
    return app.ask(request, response, () =>
      page ? send(request, response, page) : sayUnavailable(response),
    )
  }
  const moved = search === '' && !isShort(path) ? null : await redirectOf(files, path, search)
  if (moved !== null) return lead(response, 301, moved)
  if (path === '/') return lead(response, 307, paths.home(localeFor(request)))
  const served = (await pageAt(files, path)) ?? (await fileAt(files, path))
  if (served) {
    files.remember(url, served, edition)
    return send(request, response, served)
  }
  const to = await redirectOf(files, path, search)
  if (to !== null) return lead(response, 301, to)
  const missing = await files.find(`${localeIn(path) ?? localeFor(request)}/404.html`, 'asFile')
  app.ask(request, response, () =>
    missing ? send(request, response, missing) : sayUnavailable(response),
  )
}

/** The desk and its interfaces; pictures are in the edition as well. */
function isForApplication(request: IncomingMessage, path: string): boolean {
  if (!isReading(request)) return true
  return /^\/(admin|_next)(\/|$)/.test(path) || (path.startsWith('/api/') && !isPicture(path))
}

/** Pages that answer a question, when one is asked. */
function isAsked(path: string, search: string): boolean {
  return /^\/\w\w\/search$/.test(path) || (search !== '' && /^\/\w\w\/trends(\/|$)/.test(path))
}

/** A copy leads on from these by a page; here they are answered at once. */
function isShort(path: string): boolean {
  return /^\/p\/\d+$/.test(path)
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** The page at an address of the site; with what only the application can answer, where it differs. */
async function pageAt(files: EditionFiles, path: string): Promise<Served | null> {
  const name = nameOf(path)
  if (name === null || name === '' || path.endsWith('/')) return null
  return (
    (await files.find(`${name}.live.html`, 'asPage')) ??
    (await files.find(`${name}.html`, 'asPage'))
  )
}

async function fileAt(files: EditionFiles, path: string): Promise<Served | null> {
  const name = nameOf(path)
  if (name === null || name === '' || name.endsWith('/')) return null
  return files.find(name === 'favicon.ico' ? 'assets/icon.svg' : name, 'asFile')
}

function isPicture(path: string): boolean {
  return path.startsWith('/api/media/file/')
}

/** The name of a file of the edition, without its ending; null for an address with a broken escape. */
function nameOf(path: string): string | null {
  const name = isPicture(path) ? `media/${path.slice('/api/media/file/'.length)}` : path.slice(1)
  try {
    return name.includes('%') ? decodeURIComponent(name) : name
  } catch {
    return null
  }
}

function localeIn(path: string) {
  const first = path.split('/')[1] ?? ''
  return isLocale(first) ? first : null
}

function localeFor(request: IncomingMessage) {
  return preferredLocale(request.headers['accept-language'] ?? null) ?? defaultLocale
}

/** Nobody may remember where an address leads: taking back a correction brings it back. */
function lead(response: ServerResponse, status: 301 | 307, to: string): void {
  const headers = { ...everywhere, Location: encodeURI(decoded(to)), 'Cache-Control': 'no-cache' }
  response.writeHead(status, status === 307 ? { ...headers, Vary: 'Accept-Language' } : headers)
  response.end()
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

function sayUnavailable(response: ServerResponse): void {
  const words = [
    'This part of the site is not available at the moment. Please try again in a minute.',
    'Гэтая частка сайта цяпер недаступная. Паспрабуйце праз хвіліну.',
    'Эта часть сайта сейчас недоступна. Попробуйте через минуту.',
  ]
  say(response, 503, words.join('\n'), { 'Retry-After': '30' })
}

function say(response: ServerResponse, status: number, words: string, more = {}): void {
  const headers = { ...everywhere, 'Content-Type': 'text/plain; charset=utf-8' }
  response.writeHead(status, { ...headers, 'Cache-Control': 'no-store', ...more })
  response.end(`${words}\n`)
}
