import { isLocale, type Locale } from '../../domain/locale'
import {
  type Asked,
  type AskedProblem,
  hasFilter,
  isAsked,
  type Question,
  readAsked,
  understood,
} from '../asked'
import { type Found, find, type Progress } from '../find'
import { countOf, type ResultAddresses, resultMarkup } from '../result-markup'
import type { ResultWords } from '../result-words'
import { scriptLoader } from './load-script'
import { nodesOf } from './nodes'

/** How long a reader looks at a bar before what was found so far is shown, in milliseconds. */
const patience = 1000

/** A copy of the site has files with endings beside the search page. */
const addresses: ResultAddresses = {
  issue: (week) => `issues/${week.toLowerCase()}.html`,
  commentary: (week, slug) => `issues/${week.toLowerCase()}/${slug}.html`,
  section: (slug) => `sections/${slug}.html`,
  analyst: (slug) => `analysts/${slug}.html`,
}

type Page = {
  locale: Locale
  words: ResultWords
  answer: HTMLElement
  status: HTMLElement
  form: HTMLFormElement
}

/** Answers the question in the address of the page that this script stands on. */
export async function answerPage(script: HTMLScriptElement): Promise<void> {
  const page = readPage()
  const asked = readAsked(new URLSearchParams(window.location.search))
  if (page === null || !isAsked(asked)) return
  fill(page.form, asked)
  const question = understood(asked)
  if (!question.ok) return refuse(page, question.reason)
  if (asked.q !== '') document.title = `${asked.q} · ${document.title}`
  try {
    const found = await search(page, question.value, { asked, script })
    show(page, asked, found)
    page.status.textContent =
      found.total > 0 ? countOf(found, page.words, page.locale) : page.words.nothing
  } catch {
    // Which file failed helps no reader; what to do does.
    page.answer.replaceChildren(...nodesOf([page.words.failed]))
    page.status.textContent = page.words.failed
  }
}

function readPage(): Page | null {
  const locale = document.documentElement.lang
  const form = document.querySelector<HTMLFormElement>('form.search')
  const answer = document.querySelector<HTMLElement>('.search-answer')
  const status = document.querySelector<HTMLElement>('.search-status')
  if (!isLocale(locale) || !form || !answer || !status) return null
  return { locale, form, answer, status, words: JSON.parse(answer.dataset.words ?? '{}') }
}

function fill(form: HTMLFormElement, asked: Asked): void {
  for (const [name, value] of Object.entries(asked)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = String(value)
  }
  const filters = form.querySelector('details')
  if (filters && hasFilter(asked)) filters.open = true
}

function refuse({ form, answer, status, words }: Page, problem: AskedProblem): void {
  const field = form.elements.namedItem(problem === 'to' ? 'to' : 'from')
  if (field instanceof HTMLInputElement) field.setAttribute('aria-invalid', 'true')
  const sentence = document.createElement('p')
  sentence.className = 'notice'
  sentence.textContent = words.problems[problem]
  answer.replaceChildren(sentence)
  status.textContent = words.problems[problem]
}

async function search(
  page: Page,
  question: Question,
  { asked, script }: { asked: Asked; script: HTMLScriptElement },
): Promise<Found> {
  const bar = document.createElement('progress')
  bar.setAttribute('aria-label', page.words.searching)
  page.answer.replaceChildren(bar)
  const started = performance.now()
  let isShown = false
  let isDone = false
  const tell = async ({ done, of, soFar }: Progress) => {
    bar.max = of
    bar.value = done
    if (isShown || done === of || performance.now() - started < patience) return
    isShown = true
    const found = await soFar()
    if (!isDone && found.total > 0) {
      show(page, asked, found)
      page.answer.prepend(bar)
    } else isShown = false
  }
  const load = scriptLoader(new URL('.', script.src))
  try {
    return await find(load, page.locale, question, (progress) => {
      // What cannot be shown early is shown at the end, or said to have failed there.
      tell(progress).catch(() => {})
    })
  } finally {
    isDone = true
  }
}

function show({ answer, words, locale }: Page, asked: Asked, found: Found): void {
  const page = { ...asked, page: found.page }
  answer.replaceChildren(...nodesOf(resultMarkup({ found, asked: page, words, addresses, locale })))
}
