'use client'

import { getTranslation } from '@payloadcms/translations'
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { bothWordings, type Changed, type Choice } from '../../../domain/three-wordings'
import type { SaveWords } from './save-words'
import { type ShownField, shownFields } from './shown-fields'
import type { SaveQuestion } from './use-save-guard'
import { Wording } from './wording'

type Props = {
  question: SaveQuestion
  words: SaveWords
  /** What was chosen for fields that both have changed, by their paths. */
  onAnswer(choices: Readonly<Record<string, Choice>>, isSave: boolean): void
  onPutOff(): void
}

/** Both wordings of what two people have changed, to be kept, merged by hand or copied. */
export function CompareWordings({ onAnswer, onPutOff, question, words }: Props) {
  const { docConfig } = useDocumentInfo()
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const shown = new Map(shownFields(docConfig?.fields ?? []).map((one) => [one.path, one]))
  const others = question.changed.filter(({ by }) => by !== 'me')
  const isContested = others.some(({ by }) => by === 'both')
  const isByHand = Object.values(choices).includes('both')

  return createPortal(
    <dialog
      aria-labelledby={titleId}
      className="desk-compare"
      onCancel={(event) => {
        event.preventDefault()
        onPutOff()
      }}
      ref={dialog}
    >
      <h2 id={titleId}>{words.title}</h2>
      <p>{isContested ? words.lead : words.leadOfOthers}</p>
      {others.map((one) => (
        <FieldWordings
          choice={choices[one.path] ?? 'mine'}
          key={one.path}
          of={one}
          onChoose={(choice) => setChoices({ ...choices, [one.path]: choice })}
          shown={shown.get(one.path)}
          words={words}
        />
      ))}
      {question.isAgain && <p role="alert">{words.again}</p>}
      <div className="desk-buttons">
        {!isByHand && (
          <Button
            extraButtonProps={{ 'data-compare': 'save' }}
            margin={false}
            onClick={() => onAnswer(choices, true)}
          >
            {words.save}
          </Button>
        )}
        <Button
          buttonStyle={isByHand ? 'primary' : 'secondary'}
          extraButtonProps={{ 'data-compare': 'go-on' }}
          margin={false}
          onClick={() => onAnswer(choices, false)}
        >
          {words.goOn}
        </Button>
        <Button
          buttonStyle="secondary"
          extraButtonProps={{ 'data-compare': 'later' }}
          margin={false}
          onClick={onPutOff}
        >
          {words.later}
        </Button>
      </div>
    </dialog>,
    document.body,
  )
}

type FieldProps = {
  of: Changed
  shown: ShownField | undefined
  choice: Choice
  onChoose(choice: Choice): void
  words: SaveWords
}

function FieldWordings({ choice, of, onChoose, shown, words }: FieldProps) {
  const { i18n } = useTranslation()
  const name = useId()
  const isContested = of.by === 'both'
  const canBoth = bothWordings(of.mine, of.stored) !== null && shown?.field.type !== 'text'
  const options: [Choice, string][] = [
    ['mine', words.keepMine],
    ['stored', words.keepStored],
    ...(canBoth ? [['both', words.keepBoth] as [Choice, string]] : []),
  ]
  return (
    <fieldset className="desk-wordings" data-field={of.path}>
      <legend>{shown?.label ? getTranslation(shown.label, i18n) : of.path}</legend>
      {isContested && <Wording shown={shown} title={words.mine} value={of.mine} words={words} />}
      <Wording shown={shown} title={words.stored} value={of.stored} words={words} />
      {isContested &&
        options.map(([option, label]) => (
          <label key={option}>
            <input
              checked={choice === option}
              data-keep={option}
              name={name}
              onChange={() => onChoose(option)}
              type="radio"
            />{' '}
            {label}
          </label>
        ))}
    </fieldset>
  )
}
