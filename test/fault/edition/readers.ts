import { setTimeout as wait } from 'node:timers/promises'

/** A word that stands in every commentary that is out, and one that stands in what was taken back. */
export const outWord = 'Velhaven'
export const secretWord = 'Forty-six'
const secretSlug = 'forty-six-names'

/** Milliseconds that a reader waits; what stands still answers nothing. */
const longestWait = 12_000

const stays = ['/en', '/en/issues/2031-w10', '/en/feed.atom', '/en/archive']
const everywhere = [
  ...stays,
  ...['/be', '/ru', '/en/issues/2031-w11', '/en/issues/2031-w11/forty-six-names'],
  ...['/en/issues/2031-w11/forty-six-names.html', '/en/sections/the-ruling-house', '/p/2', '/p/3'],
  ...['/data/publications.csv', '/data/publications-2031.json', '/data/verdicts.json'],
  ...['/search/en/2031/words.js', '/en/search?q=forty', '/sitemaps/2031.xml', '/en/corrections'],
  ...['/en/issues/2031-w11/review-2031-w11-en.epub', '/api/publications?limit=50'],
  ...['/en/trends', '/manifest.json', '/redirects.json', '/statuses.json', '/en/data'],
]

/** What readers are shown that was taken from them, and what they lack that they had; a sentence each. */
export async function amissFor(url: string): Promise<string[]> {
  return [...(await shownInVain(url)), ...(await lost(url))]
}

/** Where readers are shown something that was taken from them, here or on pages of other weeks. */
export async function shownInVain(url: string, weeks: readonly string[] = []): Promise<string[]> {
  const pages = weeks.flatMap((week) => [
    ...[`/en/issues/${week}`, `/en/issues/${week}/forty-six-names`],
    ...[
      `/en/issues/${week}/forty-six-names.png`,
      `/en/issues/${week}/review-${week}-en.single.html`,
    ],
  ])
  const shown = [...everywhere, ...pages].map(async (path) => {
    const { status, words } = await read(url, path)
    const isTold = words.includes(secretWord) || words.replaceAll(path, '').includes(secretSlug)
    return isTold ? [`${path} (${status}) shows what was taken back`] : []
  })
  return (await Promise.all(shown)).flat()
}

async function lost(url: string): Promise<string[]> {
  const lacking: string[] = []
  for (const path of stays) {
    const { status, words } = await read(url, path)
    if (status !== 200 || !(words.includes(outWord) || path === '/en/archive'))
      lacking.push(`${path} (${status}) is not what readers had`)
  }
  return lacking
}

/** Nothing amiss, now or within some milliseconds; else what is. */
export async function amissAfter(url: string, patience: number): Promise<string[]> {
  const end = performance.now() + patience
  for (;;) {
    const amiss = await amissFor(url)
    if (amiss.length === 0 || performance.now() > end) return amiss
    await wait(500)
  }
}

/** Whether a page has a word within so many milliseconds. */
export async function isSeen(url: string, path: string, word: string, patience: number) {
  const end = performance.now() + patience
  while (performance.now() < end) {
    if ((await read(url, path)).words.includes(word)) return true
    await wait(100)
  }
  return false
}

async function read(url: string, path: string): Promise<{ status: number; words: string }> {
  try {
    const answer = await fetch(`${url}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(longestWait),
    })
    const words = (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')
    return { status: answer.status, words }
  } catch {
    // Nobody listens, or whoever does stands still.
    return { status: 0, words: '' }
  }
}
