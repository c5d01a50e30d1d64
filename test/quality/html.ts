import { HtmlValidate } from 'html-validate'
import type { VisitedPage } from './crawl'

const checker = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // What React writes is valid HTML, only not in these habits.
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    // Checked by eye on the pages themselves: an editor's title may be as long as it must.
    'long-title': 'off',
  },
})

/** What is not valid HTML, each kind of fault once for the first page that has it. */
export async function htmlFaults(pages: readonly VisitedPage[]): Promise<string[]> {
  const faults = new Map<string, string>()
  for (const { path, html } of pages) {
    const report = await checker.validateString(html)
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages) {
        const fault = `${ruleId}: ${message}`
        if (!faults.has(fault)) faults.set(fault, `${path}:${line}:${column} ${fault}`)
      }
  }
  return [...faults.values()]
}
