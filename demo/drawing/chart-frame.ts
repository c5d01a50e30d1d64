import type { Language, Words } from './language'
import { broken, lettering } from './lettering'
import { page } from './palette'
import { rect } from './shape'

export const chartSize = { width: 1200, height: 1000 } as const
const margin = 52

export type Plot = { left: number; right: number; top: number; bottom: number }

export type Chart = {
  name: string
  title: Words
  subject: Words
  source: Words
  draw: (plot: Plot, language: Language) => string
}

const titleHand = { size: 60, weight: 600, fill: page.ink } as const
const subjectHand = { size: 42, fill: page.quiet } as const
const sourceHand = { size: 36, fill: page.quiet } as const

/** Title, subject and source of a chart; what is left between them is the plot. */
export function framed(chart: Chart, language: Language): string {
  const width = chartSize.width - 2 * margin
  const title = broken(chart.title[language], width, titleHand)
  const subject = broken(chart.subject[language], width, subjectHand)
  const heading = title.map((words, at) => lettering(words, margin, 92 + at * 68, titleHand))
  const below = 92 + (title.length - 1) * 68 + 66
  const said = subject.map((words, at) => lettering(words, margin, below + at * 52, subjectHand))
  const top = below + (subject.length - 1) * 52 + 56
  return [
    rect(page.paper, 0, 0, chartSize.width, chartSize.height),
    rect(page.accent, margin, 0, 96, 12),
    ...heading,
    ...said,
    chart.draw({ left: margin, right: chartSize.width - margin, top, bottom: 862 }, language),
    lettering(chart.source[language], margin, 968, sourceHand),
  ].join('')
}
