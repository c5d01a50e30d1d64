'use client'

import { FieldLabel, RelationshipField, useAuth, useField, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps, RelationshipFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { isDesk, type Role } from '../../../domain/role'
import { askDesk } from '../ask-desk'
import { adminLocale, wordsIn } from '../words'

/** Who something is with: by name at the desk, and to others by no more than whether it is them. */
export function PersonField(props: RelationshipFieldClientProps) {
  const { isAtDesk } = useViewer()
  return isAtDesk ? <RelationshipField {...props} /> : <PersonLine {...props} />
}

function PersonLine({ field, path }: RelationshipFieldClientProps) {
  const { value } = useField<string>({ path })
  return (
    <div className="field-type">
      <FieldLabel as="span" label={field.label} path={path} />
      <p>
        <PersonName person={value ?? null} />
      </p>
    </div>
  )
}

export function PersonCell({ cellData }: DefaultCellComponentProps) {
  return <PersonName person={typeof cellData === 'string' ? cellData : null} />
}

function PersonName({ person }: { person: string | null }) {
  const { i18n } = useTranslation()
  const { isAtDesk, user } = useViewer()
  const [name, setName] = useState<string | null>(null)
  const isOther = person !== null && person !== user?.id
  useEffect(() => {
    if (!isAtDesk || !isOther) return
    void nameOf(person).then(setName)
  }, [isAtDesk, isOther, person])
  if (person === null) return <span>–</span>
  if (!isOther) return <span>{String(user?.name ?? user?.email ?? '')}</span>
  return <span>{name ?? wordsIn(adminLocale(i18n.language)).aColleague}</span>
}

/** Asked once for each person, however many rows they stand in. */
const names = new Map<string, Promise<string | null>>()

function nameOf(person: string): Promise<string | null> {
  const known = names.get(person)
  if (known) return known
  const asked = askDesk('GET', `/users/${person}?depth=0`, null, '').then((outcome) =>
    outcome.ok && typeof outcome.body.name === 'string' ? outcome.body.name : null,
  )
  names.set(person, asked)
  return asked
}

function useViewer() {
  const { user } = useAuth()
  const role = user?.role as Role | undefined
  return { user, isAtDesk: role !== undefined && isDesk(role) }
}
