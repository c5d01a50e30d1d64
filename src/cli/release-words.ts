import type { DryRun } from '../cms/actions/dry-run'
import type { Released } from '../cms/actions/release-issue'
import { obstacleIn } from '../cms/messages/plan-problem'
import { sentenceIn } from '../cms/messages/sentence'
import { wordsWarnings } from '../cms/messages/words-warnings'
import { localeNames, locales } from '../domain/locale'

const refusals = {
  notReady: 'wouldNotBeReady',
  addressTaken: 'wouldHaveAddressTaken',
  nothingToRelease: 'wouldReleaseNothing',
} as const

/** A dry run as a person reads it. */
export function dryRunInWords({ addresses, readers, refusal, texts, unapproved }: DryRun): string {
  const lines = texts.map(({ language, obstacles, outcome, title }) => {
    const reasons = obstacles.map((obstacle) => obstacleIn('en', obstacle)).join('; ')
    return `  ${marks[outcome]}  ${language}  ${title}${reasons && `: ${reasons}`}`
  })
  const seen = locales.map((locale) => {
    const titles = readers[locale].map(({ isNew, title }) => `\n    ${isNew ? '+' : ' '} ${title}`)
    return `  ${localeNames[locale]}: ${titles.length === 0 ? 'nothing' : titles.join('')}`
  })
  const changes = [
    ...addresses.appear.map((path) => `  + ${path}`),
    ...addresses.leadOn.map(({ from, to }) => `  ${from} leads to ${to}`),
    ...addresses.noLongerLead.map(({ from, to }) => `  ${from} no longer leads to ${to}`),
  ]
  return [
    refusal ? sentenceIn('en', refusals[refusal]) : `${countOf(texts)} would go out.`,
    ...wordsWarnings('en', unapproved),
    section('Texts', lines),
    section('What readers would see', refusal ? [] : seen),
    section('Addresses', changes),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** What was released and what was left, as a person reads it. */
export function releasedInWords({ left, printed, unapproved }: Released): string {
  const staying = left.flatMap(({ language, obstacles, title }) => {
    const reasons = obstacles.map((obstacle) => obstacleIn('en', obstacle)).join('; ')
    return reasons ? [`  ${language}  ${title}: ${reasons}`] : []
  })
  return [
    `Released: ${printed.length} ${printed.length === 1 ? 'text' : 'texts'}.`,
    ...wordsWarnings('en', unapproved),
    section(
      'Out',
      printed.map(({ path }) => `  ${path}`),
    ),
    section('Still at the desk', staying),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const marks = { goes: 'goes ', isOut: 'out  ', stays: 'stays' } as const

function countOf(texts: DryRun['texts']): string {
  const count = texts.filter(({ outcome }) => outcome === 'goes').length
  return `${count} ${count === 1 ? 'text' : 'texts'}`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${title}:`, ...lines].join('\n')
}
