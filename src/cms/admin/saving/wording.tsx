'use client'

import { getTranslation } from '@payloadcms/translations'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useEffect, useState } from 'react'
import { toldBody } from '../../../domain/told-body'
import { askDesk } from '../ask-desk'
import type { SaveWords } from './save-words'
import type { ShownField } from './shown-fields'

type Props = { shown: ShownField | undefined; title: string; value: unknown; words: SaveWords }

/** One wording of a field as lines of words, to be read and copied. */
export function Wording({ shown, title, value, words }: Props) {
  const said = useValueInWords(shown?.field, value)
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <div className="desk-wording">
      <div className="desk-wording-title">
        <strong>{title}</strong>
        <Button
          buttonStyle="none"
          className="desk-copy"
          margin={false}
          onClick={async () => {
            await navigator.clipboard.writeText(said)
            setCopied(said)
          }}
        >
          {copied === said ? words.copied : words.copy}
        </Button>
      </div>
      <p>{said || <em>{words.nothing}</em>}</p>
    </div>
  )
}

/** A value as people know it: words, the name of a choice, the titles of related documents. */
function useValueInWords(field: ClientField | undefined, value: unknown): string {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const [titles, setTitles] = useState<string | null>(null)
  const related = field && 'relationTo' in field ? field.relationTo : null
  const slug = typeof related === 'string' ? related : null
  const ids = slug === null ? '' : [value].flat().filter(Boolean).map(String).join(',')
  useEffect(() => {
    if (slug === null || ids === '') return
    const title = getEntityConfig({ collectionSlug: slug })?.admin?.useAsTitle ?? 'id'
    const read = ids.split(',').map(async (id) => {
      const outcome = await askDesk('GET', `/${slug}/${id}?depth=0`, null, '')
      return outcome.ok ? String(outcome.body[title] ?? id) : id
    })
    void Promise.all(read).then((names) => setTitles(names.join(', ')))
  }, [getEntityConfig, ids, slug])
  if (slug !== null) return ids === '' ? '' : (titles ?? '…')
  if (field?.type === 'richText') return toldBody(value)
  if (field?.type === 'select')
    return [value]
      .flat()
      .map((one) => {
        const option = field.options.find((o) => typeof o === 'object' && o.value === one)
        return typeof option === 'object' ? getTranslation(option.label, i18n) : String(one ?? '')
      })
      .join(', ')
  return value === null || value === undefined ? '' : String(value)
}
