import { createServerFeature } from '@payloadcms/richtext-lexical'
import type { MarkupSetting } from '../../../domain/markup/words-writer'

/** Makes of everything that is pasted words that can be saved, and says what could not be kept. */
export const PasteFeature = createServerFeature<MarkupSetting, MarkupSetting, MarkupSetting>({
  key: 'paste',
  feature: ({ props }) => ({
    ClientFeature: '/src/cms/admin/paste/paste-client#PasteClient',
    clientFeatureProps: { footnotes: props?.footnotes ?? false },
    sanitizedServerFeatureProps: props,
  }),
})
