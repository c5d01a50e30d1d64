'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Locale } from '../../domain/locale'
import { askDesk } from './ask-desk'
import type { Words } from './words'

type Props = { commentary: string; language: Locale; words: Words }

export function StartText({ commentary, language, words }: Props) {
  const [isBusy, setBusy] = useState(false)
  const router = useRouter()

  async function start() {
    setBusy(true)
    const path = `/commentaries/${commentary}/texts`
    const outcome = await askDesk('POST', path, { language }, words.failed)
    if (outcome.ok) return router.push(`/admin/collections/texts/${outcome.body.id}`)
    toast.error(outcome.message)
    setBusy(false)
  }

  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy}
      extraButtonProps={{ 'data-start': language }}
      margin={false}
      onClick={start}
      size="small"
    >
      {words.start}
    </Button>
  )
}
