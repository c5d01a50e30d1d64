import type { UIFieldServerProps } from 'payload'
import { personOf } from '../person'
import { readTextStanding } from '../read/text-standing'
import { ReviewNotes } from './review-notes'
import { adminLocale, wordsIn } from './words'
import { WorkflowPanel } from './workflow-panel'

/** Where a text stands, what may be done with it now, who approved what, and how it came here. */
export async function TextWorkflow({ id, i18n, payload, req }: UIFieldServerProps) {
  const locale = adminLocale(i18n.language)
  const words = wordsIn(locale)
  const person = personOf(req)
  const standing =
    id && person ? await readTextStanding(payload, person, { id: String(id), locale }) : null
  if (!standing) return <p className="desk-hint">{words.saveFirst}</p>
  return (
    <WorkflowPanel
      locale={locale}
      notes={<ReviewNotes locale={locale} payload={payload} person={person} text={String(id)} />}
      opened={standing}
      text={String(id)}
    />
  )
}
