'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { type Locale, localeNames, locales } from '../../domain/locale'
import { type ReleasePolicy, releasePolicies } from '../../domain/release-plan'
import { askDesk } from './ask-desk'
import { DryRunTable, type TriedRelease } from './dry-run'
import type { Words } from './words'

/** A plan as its form holds it; hours are by the clocks of the zone, as `2026-11-22T09:00`. */
export type PlanInForm = {
  hour: string
  zone: string
  policy: ReleasePolicy
  leads: Locale[]
  deadline: string
}

type Props = {
  issue: string
  /** The plan that waits and can be changed; null where there is none. */
  plan: ({ id: string } & PlanInForm) | null
  /** Whether there is anything to cancel or to lay aside, and what that is called. */
  cancel: string | null
  zones: readonly string[]
  words: Words
}

const empty: PlanInForm = { hour: '', zone: '', policy: 'together', leads: ['en'], deadline: '' }

/** Plans the release of the issue, changes or cancels the plan, and shows what it would do now. */
export function PlanForm({ cancel, issue, plan, words, zones }: Props) {
  const [terms, setTerms] = useState<PlanInForm>(
    plan ?? { ...empty, zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  )
  const [tried, setTried] = useState<TriedRelease | null>(null)
  const [said, setSaid] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const isModified = useFormModified()
  const id = useId()
  const change = (more: Partial<PlanInForm>) => setTerms({ ...terms, ...more })
  const isLead = terms.policy === 'lead'

  async function send(method: 'GET' | 'POST' | 'DELETE', path: string, body: object | null) {
    setBusy(true)
    const outcome = await askDesk(method, `/issues/${issue}${path}`, body, words.failed)
    setBusy(false)
    if (!outcome.ok) toast.error(outcome.message)
    return outcome.ok ? outcome.body : null
  }

  async function tryOut() {
    const query = `policy=${terms.policy}&leads=${terms.leads.join(',')}`
    const answer = await send('GET', `/release?${query}`, null)
    if (answer) setTried(answer as unknown as TriedRelease)
  }

  async function save() {
    const body = { ...terms, deadline: isLead ? terms.deadline : null, changes: plan?.id ?? null }
    const answer = await send('POST', '/plan', body)
    if (!answer) return
    const notes = Array.isArray(answer.said) ? answer.said.map(String) : []
    // What became of an hour that clocks skip is to be read before the page goes.
    if (notes.length > 0) setSaid(notes)
    else window.location.reload()
  }

  async function end() {
    if (await send('DELETE', '/plan', null)) window.location.reload()
  }

  if (said.length > 0)
    return (
      <div className="desk-steps">
        {said.map((sentence) => (
          <p key={sentence} role="alert">
            {sentence}
          </p>
        ))}
        <PlanButton
          act="read"
          isBusy={false}
          label={words.done}
          onClick={() => window.location.reload()}
        />
      </div>
    )
  return (
    <div className="desk-steps desk-plan">
      <label htmlFor={`${id}-policy`}>{words.policy}</label>
      <select
        id={`${id}-policy`}
        name="plan-policy"
        onChange={({ target }) => change({ policy: target.value as ReleasePolicy })}
        value={terms.policy}
      >
        {releasePolicies.map((policy) => (
          <option key={policy} value={policy}>
            {words[policy]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-hour`}>{words.hour}</label>
      <input
        id={`${id}-hour`}
        name="plan-hour"
        onChange={({ target }) => change({ hour: target.value })}
        type="datetime-local"
        value={terms.hour}
      />
      <label htmlFor={`${id}-zone`}>{words.zone}</label>
      <input
        id={`${id}-zone`}
        list={`${id}-zones`}
        name="plan-zone"
        onChange={({ target }) => change({ zone: target.value })}
        value={terms.zone}
      />
      <datalist id={`${id}-zones`}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {isLead && (
        <>
          <fieldset>
            <legend>{words.leads}</legend>
            {locales.map((language) => (
              <label key={language}>
                <input
                  checked={terms.leads.includes(language)}
                  name={`plan-lead-${language}`}
                  onChange={({ target }) =>
                    change({
                      leads: locales.filter((known) =>
                        known === language ? target.checked : terms.leads.includes(known),
                      ),
                    })
                  }
                  type="checkbox"
                />{' '}
                {localeNames[language]}
              </label>
            ))}
          </fieldset>
          <label htmlFor={`${id}-deadline`}>{words.deadline}</label>
          <input
            id={`${id}-deadline`}
            name="plan-deadline"
            onChange={({ target }) => change({ deadline: target.value })}
            type="datetime-local"
            value={terms.deadline}
          />
        </>
      )}
      {tried && <DryRunTable tried={tried} words={words} />}
      <div className="desk-buttons">
        <PlanButton act="try" isBusy={isBusy} label={words.tryOut} onClick={tryOut} />
        <PlanButton
          act="save"
          isBusy={isBusy || isModified}
          label={plan ? words.changePlan : words.planIt}
          onClick={save}
        />
        {cancel && <PlanButton act="cancel" isBusy={isBusy} label={cancel} onClick={end} />}
      </div>
      {isModified && <p className="desk-hint">{words.unsaved}</p>}
    </div>
  )
}

type ButtonProps = { act: string; isBusy: boolean; label: string; onClick: () => void }

function PlanButton({ act, isBusy, label, onClick }: ButtonProps) {
  return (
    <Button
      buttonStyle={act === 'save' ? 'primary' : 'secondary'}
      disabled={isBusy}
      extraButtonProps={{ 'data-plan': act }}
      margin={false}
      onClick={onClick}
      size="medium"
    >
      {label}
    </Button>
  )
}
