import { sentences } from '../../../src/cms/messages/sentences'
import { idOf } from '../../../src/cms/person'
import { grouped } from '../../../src/cms/read/grouped'
import type { Found } from './found'
import type { Race } from './ledger'
import type { Run } from './run'

const meanwhile = sentences.savedMeanwhile.en

/** Of two who wanted the same thing one has it; what was deleted is gone; no number is there twice. */
export function checkCreations({ faults, ledger }: Run, found: Found): void {
  for (const race of ledger.races) {
    const { answers, what } = race
    const there = thereOf(race, found)
    const count = (wanted: string) => answers.filter(({ outcome }) => outcome === wanted).length
    const [done, lost] = [count('done'), count('lost')]
    // Both may lose for seconds against others who make something at the same moment.
    const isBusy = answers.some(({ message, status }) => status === 503 || message === meanwhile)
    const says = `Two asked for ${what} at once: ${done} got it,`
    if (there > 1 || there < done || there > done + lost)
      faults.add('creation', `${says} and ${there} are there.`)
    else if (done === 0 && lost === 0 && !isBusy)
      faults.add('creation', `${says} and both were refused.`)
  }
  for (const { id, outcome } of ledger.deletions)
    if (outcome === 'done' && found.commentaries.some((one) => one.id === id))
      faults.add('creation', `The commentary ${id} was reported as deleted, and is there.`)
  const numbers = grouped(found.issues, ({ number }) => String(number ?? ''))
  for (const [number, issues] of numbers)
    if (number !== '' && issues.length > 1)
      faults.add('creation', `${issues.length} issues have the number ${number}.`)
}

function thereOf(race: Race, { issues, texts }: Found): number {
  if ('week' in race) return issues.filter(({ week }) => week === race.week).length
  const { commentary, language } = race
  return texts.filter((text) => idOf(text.commentary) === commentary && text.language === language)
    .length
}

/** Each page that was imported is there once, as one commentary with one text and one entry. */
export function checkImports({ faults, ledger }: Run, found: Found): void {
  for (const { code, isReleased, said, titles } of ledger.imports) {
    if (code !== 0)
      faults.add('import', `The import ended with ${code}: ${said.trim().slice(-300)}`)
    for (const title of titles) {
      const commentaries = found.commentaries.filter(({ workingTitle }) => workingTitle === title)
      const texts = found.texts.filter((text) => text.title === title)
      const subjects = texts.map(({ id }) => `texts:${id}`)
      const entries = found['audit-entries'].filter(({ subject }) => subjects.includes(subject))
      const count = (wanted: string) => entries.filter(({ step }) => step === wanted).length
      const is = [commentaries.length, texts.length, count('import'), count('archive')].join()
      const wanted = `1,1,1,${isReleased ? 1 : 0}`
      if (code === 0 && is !== wanted)
        faults.add('import', `${title}: commentaries, texts, entries and releases are ${is}.`)
    }
  }
}
