import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { PayloadRequest, RichTextFieldValidation } from 'payload'
import { richText } from 'payload/shared'
import { isSafeLink } from '../../domain/rich-text'
import { withoutUnfinishedLinks } from '../../domain/unfinished-links'
import { PasteFeature } from '../admin/paste/paste-feature'
import { TableFeature } from '../admin/table/table-feature'
import { said } from '../labels'
import { bodyRefusal } from '../messages/body-refusal'
import { sentence } from '../messages/sentence'

/**
 * What a body may hold, asked of the field as well, so that it stays marked while people go on
 * writing after a refusal.
 */
export const checkedBody: RichTextFieldValidation = (value, options) =>
  bodyRefusal(options.req, value) ?? richText(withoutUnfinishedLinks(value), options)

/**
 * What may stand on every page: headings 2-3, paragraphs, bold, italic, what stands above and below
 * the line, lists, tables, quotes, links.
 */
const words = [
  ParagraphFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
  BoldFeature(),
  ItalicFeature(),
  SuperscriptFeature(),
  SubscriptFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  BlockquoteFeature(),
  TableFeature(),
  LinkFeature({
    enabledCollections: [],
    fields: ({ defaultFields }) =>
      defaultFields.map((field) =>
        'name' in field && field.name === 'url' && field.type === 'text'
          ? {
              ...field,
              validate: (value: unknown, { req }: { req: PayloadRequest }) =>
                isSafeLink(value) || sentence(req, 'unsafe-link'),
            }
          : field,
      ),
  }),
  FixedToolbarFeature(),
  InlineToolbarFeature(),
]

/** The editor of a page beside the issues: words alone, for a picture goes out with a release only. */
export const pageEditor = lexicalEditor({
  features: [...words, PasteFeature({ footnotes: false })],
})

/**
 * The editor of a text's body: words, footnotes, pictures, and nothing else. `domain/rich-text.ts`
 * checks the same on the way in.
 */
export const bodyEditor = lexicalEditor({
  features: [
    ...words,
    PasteFeature({ footnotes: true }),
    UploadFeature({
      enabledCollections: ['media'],
      collections: {
        media: {
          fields: [{ name: 'caption', type: 'text', label: said('Caption', 'Подпіс', 'Подпись') }],
        },
      },
    }),
    BlocksFeature({
      inlineBlocks: [
        {
          slug: 'footnote',
          labels: {
            singular: said('Footnote', 'Зноска', 'Сноска'),
            plural: said('Footnotes', 'Зноскі', 'Сноски'),
          },
          fields: [
            {
              name: 'text',
              type: 'textarea',
              required: true,
              label: said('Footnote', 'Зноска', 'Сноска'),
            },
          ],
        },
      ],
    }),
  ],
})
