'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { MarkupSetting } from '../../../domain/markup/words-writer'
import { PasteReport } from './paste-report'

export const PasteClient = createClientFeature<MarkupSetting>({
  plugins: [{ Component: PasteReport, position: 'belowContainer' }],
})
