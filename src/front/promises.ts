import { isLocale } from '../domain/locale'
import {
  bookContent,
  dataContent,
  everywhere,
  searchContent,
  siteContent,
} from '../domain/reader-headers'

/**
 * What the front promises of each kind of answer, beside what it says everywhere. Every answer of
 * the front is made from this table; media-types.ts says which type an ending stands for.
 */

/** Kept by nobody without asking whether it still stands: what is taken back is gone at once. */
const askAgain = { 'Cache-Control': 'no-cache' }
/** Kept by nobody at all. */
const never = { 'Cache-Control': 'no-store' }
/** Named by its content, so it never changes. */
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** A file goes out compressed as the reader's browser can read it. */
const inForms = { Vary: 'Accept-Encoding' }
/** An answer that is chosen by who asks, and how. */
const byAsker = { Vary: 'Accept, Accept-Language, Cookie' }

const page = { 'Content-Security-Policy': siteContent }

/**
 * The files of an edition, by their names; the first that fits decides. Their status is 200, unless
 * the edition says 404 or 410 of one, and 304 for whoever has that already. Their `Content-Language`
 * is the folder's that they lie in.
 */
const fileKinds = {
  asset: { fits: /^assets\/.*\.(css|woff2)$/, headers: { ...forEver, ...inForms, ...page } },
  picture: {
    fits: /^media\//,
    headers: { ...askAgain, ...inForms, 'Content-Security-Policy': dataContent },
  },
  searchPage: {
    fits: /^\w\w\/search\.html$/,
    headers: { ...askAgain, ...inForms, 'Content-Security-Policy': searchContent },
  },
  wholeIssue: {
    fits: /\.single\.html$/,
    headers: { ...askAgain, ...inForms, 'Content-Security-Policy': bookContent },
  },
  page: { fits: /\.html$/, headers: { ...askAgain, ...inForms, ...page } },
  /** Feeds, data, books, the index of the search, site maps, the manifest. */
  other: { fits: /./, headers: { ...askAgain, ...inForms, ...page } },
} as const

/** Answers that no file has. A `status` of its own, and what it says beside `everywhere`. */
export const answers = {
  /** An old or a short address. Nobody may remember where it leads: that may be taken back. */
  movedForGood: { status: 301, headers: askAgain },
  /** The entrance, which leads to the reader's own language. */
  byLanguage: { status: 307, headers: { ...askAgain, Vary: 'Accept-Language' } },
  /** What the front could not read as a request. */
  unreadable: { status: 400, headers: { ...never, ...byAsker } },
  notAllowed: {
    status: 405,
    headers: { ...never, ...byAsker, Allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' },
  },
  /** Taken from readers, and nobody can be asked what is to be said of it. */
  gone: { status: 410, headers: { ...never, ...byAsker } },
  /** A fault of the front itself. */
  failed: { status: 500, headers: { ...never, ...byAsker } },
  /** The application was asked to change something and did not answer; it may have done it. */
  brokenOff: { status: 502, headers: { ...never, ...byAsker } },
  /** The application is not there, and nothing was done. */
  away: { status: 503, headers: { ...never, ...byAsker, 'Retry-After': '10' } },
} as const

/** The three forms in which it is said that something went wrong. */
export const troubleForms = {
  /** For a person who opened an address. */
  html: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': 'be, ru, en',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  },
  /** For the desk's own questions, and for programs. */
  json: {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Security-Policy': dataContent,
  },
  /** For the desk's server functions, which show it as it is, and for everybody else. */
  text: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': dataContent },
} as const

export type TroubleForm = keyof typeof troubleForms

/** What went wrong, as far as whoever asked is told. */
export type Trouble = 'unreadable' | 'notAllowed' | 'gone' | 'failed' | 'brokenOff' | 'away'

export const allowedMethods: readonly string[] = answers.notAllowed.headers.Allow.split(', ')

/** What a file is answered with, but for its type, length, mark and form. */
export function promisedOf(file: string): Readonly<Record<string, string>> {
  const { headers } =
    Object.values(fileKinds).find(({ fits }) => fits.test(file)) ?? fileKinds.other
  const [language] = file.split(/[./]/)
  return { ...headers, ...(isLocale(language) && { 'Content-Language': language }), ...everywhere }
}
