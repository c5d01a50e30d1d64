import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { keepAlive } from '../domain/keep-alive'
import { defaultLocale, isLocale, preferredLocale } from '../domain/locale'
import { paths } from '../domain/paths'
import { wayToApplication } from './application'
import { EditionFiles, type Served } from './edition-files'
import { lead } from './lead'
import { allowedMethods } from './promises'
import { redirectOf } from './redirects'
import { refuseUnread } from './refuse-unread'
import { send } from './send'
import { servingIn } from './serving'
import { sayTrouble } from './trouble'
import type { Withheld } from './withheld'

export type Front = {
  server: Server
  files: EditionFiles
  /** Looks at once for a newer edition. */
  refresh(): Promise<void>
}

type Settings = {
  /** Where the editions lie. */
  folder: string
  /** The origin of the application behind it; null while that is not there. */
  application: () => string | null
  /** How long a reader waits for an application that is slow; milliseconds. */
  patience?: number
  /** How long an application that ended has to be there again, while the desk waits; milliseconds. */
  restart?: number
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
  restart = 10_000,
  failed,
}: Settings): Promise<Front> {
  const files = new EditionFiles(folder, failed)
  const serving = servingIn(folder)
  const refresh = async () => {
    await files.refresh()
    await serving.tell(files.edition)
  }
  const trouble = onceUntilItEnds(failed)
  // Whatever is wrong with the disk, readers are answered as far as that goes.
  await refresh().catch(trouble.is)
  const app = wayToApplication({ address: application, patience, restart })
  const server = createServer((request, response) => {
    if (!allowedMethods.includes(request.method ?? '')) {
      sayTrouble(request, response, 'notAllowed')
      return
    }
    request.url = withoutOrigin(request.url ?? '/')
    const known = isReading(request) && files.atHand(request.url)
    if (known) {
      send(request, response, known)
      return
    }
    answer(files, app, request, response).catch((error: unknown) => {
      failed(error)
      if (!response.headersSent) sayTrouble(request, response, 'failed')
      else response.destroy()
    })
  })
  refuseUnread(server)
  server.keepAliveTimeout = keepAlive.toReaders
  const lookAgain = () =>
    refresh().then(trouble.ends, (error: unknown) => {
      // What it lacks once it has ended is nobody's trouble.
      if (server.listening) trouble.is(error)
    })
  const looking = setInterval(() => void lookAgain(), lookEvery).unref()
  server.once('close', () => {
    clearInterval(looking)
    void serving.end()
  })
  return { server, files, refresh }
}

/** What fails again and again is told once, until it went well. */
function onceUntilItEnds(tell: (error: unknown) => void) {
  let isTold = false
  return {
    ends() {
      isTold = false
    },
    is(error: unknown) {
      if (!isTold) tell(error)
      isTold = true
    },
  }
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
    return app.pass(request, response, (why) => sayTrouble(request, response, why))
  if (isAsked(path, search)) {
    const page = await pageAt(files, path)
    return app.ask(request, response, (why) =>
      isServed(page) ? send(request, response, page) : sayTrouble(request, response, why),
    )
  }
  const found = await foundAt(files, path)
  if (found !== null && !isServed(found))
    // What the application does not know was never its to answer, such as a file of the search.
    return app.ask(
      request,
      response,
      await withheldAnswer(files, found, request, response),
      (status) => status < 500 && status !== 404,
    )
  const moved = search === '' && !isShort(path) ? null : await redirectOf(files, path, search)
  if (isKnown(moved)) return lead(response, 'movedForGood', moved.to)
  if (path === '/') return lead(response, 'byLanguage', paths.home(localeFor(request)))
  if (found) {
    files.remember(url, found, edition)
    return send(request, response, found)
  }
  const redirect = await redirectOf(files, path, search)
  if (isKnown(redirect)) return lead(response, 'movedForGood', redirect.to)
  const name = nameOf(path)
  if (name !== null && files.wasTaken(`${name}.html`))
    return app.ask(request, response, await withheldAnswer(files, 'gone', request, response))
  // Then nobody here can say that there is nothing.
  if (redirect === 'unknown')
    return app.ask(request, response, () => sayTrouble(request, response, 'away'))
  const missing = await files.find(`${localeOf(request)}/404.html`, 'asFile')
  await app.ask(request, response, (why) =>
    saysItself(missing, 404)
      ? send(request, response, missing)
      : sayTrouble(request, response, why),
  )
}

type Redirect = Awaited<ReturnType<typeof redirectOf>>

function isKnown(redirect: Redirect): redirect is { to: string } {
  return redirect !== null && redirect !== 'unknown'
}

type Found = Served | Withheld | null

function isServed(found: Found): found is Served {
  return found !== null && typeof found !== 'string'
}

/** Whether a page is the one for a status: one that is damaged would be answered as if all were well. */
function saysItself(page: Found, status: number): page is Served {
  return isServed(page) && page.status === status
}

/** Says that something was taken from readers, or is printed again, when nobody can say more. */
async function withheldAnswer(
  files: EditionFiles,
  withheld: Withheld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<() => void> {
  if (withheld === 'changing') return () => sayTrouble(request, response, 'away')
  const page = await files.find(`${localeOf(request)}/410.html`, 'asFile')
  return () =>
    saysItself(page, 410) ? send(request, response, page) : sayTrouble(request, response, 'gone')
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

async function foundAt(files: EditionFiles, path: string): Promise<Found> {
  return (await pageAt(files, path)) ?? (await fileAt(files, path))
}

/** The page at an address of the site; with what only the application can answer, where it differs. */
async function pageAt(files: EditionFiles, path: string): Promise<Found> {
  const name = nameOf(path)
  if (name === null) return null
  return (
    (await files.find(`${name}.live.html`, 'asPage')) ??
    (await files.find(`${name}.html`, 'asPage'))
  )
}

async function fileAt(files: EditionFiles, path: string): Promise<Found> {
  const name = nameOf(path)
  if (name === null) return null
  return files.find(name === 'favicon.ico' ? 'assets/icon.svg' : name, 'asFile')
}

function isPicture(path: string): boolean {
  return path.startsWith('/api/media/file/')
}

/**
 * The name of a file of the edition, without its ending; null for an address that can be none: with
 * a broken escape, or with a step that leads nowhere or out of the folder, as a slash at its end does.
 */
function nameOf(path: string): string | null {
  const name = isPicture(path) ? `media/${path.slice('/api/media/file/'.length)}` : path.slice(1)
  try {
    const plain = name.includes('%') ? decodeURIComponent(name) : name
    return /(^|\/)\.{0,2}(\/|$)|[\0\\]/.test(plain) ? null : plain
  } catch {
    return null
  }
}

/** A request may name the whole address, as one to a proxy does. (RFC 9112, section 3.2.2) */
function withoutOrigin(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '')
  return path === url || path.startsWith('/') ? path : `/${path}`
}

function localeIn(path: string) {
  const first = path.split('/')[1] ?? ''
  return isLocale(first) ? first : null
}

/** The language of the address, else that of whoever asks. */
function localeOf(request: IncomingMessage) {
  return localeIn(request.url ?? '/') ?? localeFor(request)
}

function localeFor(request: IncomingMessage) {
  return preferredLocale(request.headers['accept-language'] ?? null) ?? defaultLocale
}
