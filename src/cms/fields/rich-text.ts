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
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { isSafeLink } from '../../domain/rich-text'
import { said } from '../labels'

/** What may stand on every page: headings 2-3, paragraphs, bold, italic, lists, quotes, links. */
const words = [
  ParagraphFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
  BoldFeature(),
  ItalicFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  BlockquoteFeature(),
  LinkFeature({
    enabledCollections: [],
    fields: ({ defaultFields }) =>
      defaultFields.map((field) =>
        'name' in field && field.name === 'url' && field.type === 'text'
          ? {
              ...field,
              validate: (value: unknown) =>
                isSafeLink(value) ||
                'A link begins with https://, http://, mailto:, / or #. Спасылка пачынаецца з https://, http://, mailto:, / або #. Ссылка начинается с https://, http://, mailto:, / или #.',
            }
          : field,
      ),
  }),
  FixedToolbarFeature(),
  InlineToolbarFeature(),
]

/** The editor of a page beside the issues: words alone, for a picture goes out with a release only. */
export const pageEditor = lexicalEditor({ features: words })

/**
 * The editor of a text's body: words, footnotes, pictures, and nothing else. `domain/rich-text.ts`
 * checks the same on the way in.
 */
export const bodyEditor = lexicalEditor({
  features: [
    ...words,
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
