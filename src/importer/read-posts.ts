import { weekOf } from '../domain/week'
import { quoted } from './block'
import { cleanText } from './clean-text'
import type { Page } from './page'
import type { Problem, ProblemCode } from './problem'
import { sectionNamed } from './section-names'
import type { Export, Post } from './wordpress-export'

type Read = (html: string) => Page | { refused: Problem }

/**
 * The posts of an export as pages, each read as the page that showed it; the facts that the export
 * itself gives win over those of the words.
 */
export function readPosts({ posts, others }: Export, read: Read): (Page | { refused: Problem })[] {
  const pages = posts.map((post) => pageOf(post, read))
  const [first] = pages
  if (others.length === 0 || !first) return first ? pages : [nothingPublic(others)]
  const message = `The export also holds ${listed(others)}, which were not imported. Add by hand what belongs to the archive.`
  const note: Problem = { line: 1, code: 'not-imported', message }
  const noted =
    'refused' in first
      ? { refused: { ...first.refused, message: `${first.refused.message} ${message}` } }
      : { ...first, problems: [note, ...first.problems] }
  return [noted, ...pages.slice(1)]
}

function pageOf(post: Post, read: Read): Page | { refused: Problem } {
  const title = escaped(cleanText(post.title).trim())
  const address = post.link === null ? '' : `<link rel="canonical" href="${escaped(post.link)}">`
  const head = `<head><title>${title}</title>${address}</head>`
  const found = read(
    `<!doctype html><html>${head}<body><h1>${title}</h1>${post.content}</body></html>`,
  )
  const below = (problem: Problem) => ({ ...problem, line: problem.line + post.line - 1 })
  if ('refused' in found) {
    const message = `The post ${quoted(post.title || 'without a title')}: ${found.refused.message}`
    return { refused: { ...found.refused, line: post.line, message } }
  }
  const facts = factsOf(post, found)
  const known: ProblemCode[] = [
    ...(facts.week ? (['week-missing', 'date-not-week'] as const) : []),
    ...(facts.section ? (['section-missing', 'section-unknown'] as const) : []),
    ...(facts.byline.length > 0 ? (['byline-missing', 'byline-empty'] as const) : []),
  ]
  const problems = found.problems.filter(({ code }) => !known.includes(code)).map(below)
  return { ...found, ...facts, problems: [...problemsOf(post, found, facts.section), ...problems] }
}

function factsOf({ date, categories, author }: Post, found: Page) {
  const week = date === null ? null : weekOf(date)
  const section = categories.find((name) => sectionNamed(name) !== null) ?? categories[0] ?? null
  return {
    week: found.week ?? (week?.ok ? week.value : null),
    section: section ?? found.section,
    byline: found.byline.length > 0 || author === null ? found.byline : [author],
  }
}

function problemsOf(post: Post, found: Page, section: string | null): Problem[] {
  const problem = (code: ProblemCode, message: string) => ({ line: post.line, code, message })
  const problems: Problem[] = []
  if (found.week === null && post.date !== null)
    problems.push(
      problem(
        'week-from-date',
        `The post names no week; the week of the day it was published, ${post.date}, was taken. Check it.`,
      ),
    )
  if (section !== null && sectionNamed(section) === null)
    problems.push(
      problem(
        'section-unknown',
        `The category ${quoted(section)} is no section of the old site; it becomes a new one. Rename or merge it if it is none.`,
      ),
    )
  if (post.categories.length > 1)
    problems.push(
      problem(
        'sections-differ',
        `The post has several categories, ${post.categories.map(quoted).join(' and ')}; ${quoted(section ?? '')} was taken. Check it.`,
      ),
    )
  return problems
}

function nothingPublic(others: Export['others']): { refused: Problem } {
  const message =
    others.length === 0
      ? 'The file is XML, but holds no posts. Export the posts of the site again.'
      : `The export holds no public post, only ${listed(others)}. Check what was exported.`
  return { refused: { line: 1, code: 'body-missing', message } }
}

/** The first of each kind by name, and how many there are. */
function listed(others: Export['others']): string {
  const kinds = [...new Set(others.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const own = others.filter((one) => one.kind === kind)
      const names = own.slice(0, 5).map(({ title }) => quoted(title || 'without a title'))
      return `${own.length} of the kind ${kind} (${names.join(', ')}${own.length > 5 ? ' …' : ''})`
    })
    .join(', ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
