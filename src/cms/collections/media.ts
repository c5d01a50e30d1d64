import { env } from '../../env'
import {
  admins,
  fieldForAdmins,
  fieldForNobody,
  nobody,
  ownMedia,
  readableMedia,
  staff,
} from '../access'
import { guardCaption } from '../hooks/guard-caption'
import { guardUpload } from '../hooks/guard-upload'
import { keepKnown } from '../hooks/keep-known'
import { keepMeasures } from '../hooks/keep-measures'
import { keepPictureWhilePrinted, reopenOtherPicture } from '../hooks/reopen-approved'
import { said } from '../labels'
import { pictureWidths } from '../picture-widths'
import { publicReading } from '../public-reading'
import { setPictureAside } from '../storage/picture-files'
import { keptCollection } from './kept-collection'

const reading = publicReading({
  fields: [
    'alt',
    'credit',
    'url',
    'filename',
    'mimeType',
    'width',
    'height',
    'filesize',
    'sizes',
    'thumbnailURL',
  ],
  queries: ['filename'],
  seesAll: (person) => person !== null,
})

/** Of the picture and of each size, which would else keep the format that was brought in. */
const webp = { format: 'webp', options: { quality: 86 } } as const

/** About a third smaller at the same looks; the low effort costs a few per cent and halves the wait. */
const avif = { format: 'avif', options: { quality: 62, effort: 1 } } as const

/**
 * Pictures, re-encoded on the way in so that no camera data or place stays in them, and renamed.
 * Readers see those that a publication shows, and portraits of analysts they know.
 */
export const media = keptCollection({
  slug: 'media',
  labels: {
    singular: said('Picture', 'Выява', 'Изображение'),
    plural: said('Pictures', 'Выявы', 'Изображения'),
  },
  access: {
    read: readableMedia,
    create: staff,
    update: ownMedia,
    delete: admins,
    readVersions: nobody,
  },
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'credit', 'isPublic'],
    group: said('Publication', 'Выданне', 'Издание'),
    enableListViewSelectAPI: true,
  },
  upload: {
    staticDir: env.MEDIA_DIR,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'],
    formatOptions: webp,
    resizeOptions: { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true },
    imageSizes: [
      // The largest is there in the width of a smaller picture; between it and the smallest, Payload
      // leaves out what such a picture does not fill.
      ...pictureWidths.flatMap(({ name, width }) => {
        const withoutEnlargement = name === 'medium' ? undefined : true
        return [
          { name, width, withoutEnlargement, formatOptions: webp },
          { name: `${name}Avif`, width, withoutEnlargement, formatOptions: avif },
        ]
      }),
    ],
    adminThumbnail: 'small',
    crop: false,
    focalPoint: false,
    pasteURL: false,
  },
  hooks: {
    beforeOperation: [guardUpload, ...reading.beforeOperation],
    beforeChange: [keepMeasures, guardCaption, keepPictureWhilePrinted],
    afterChange: [reopenOtherPicture],
    beforeDelete: [
      keepKnown('media'),
      ({ id, req }) => setPictureAside(req.payload, req.context, id),
    ],
    afterRead: reading.afterRead,
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      localized: true,
      label: said('What the picture shows', 'Што на выяве', 'Что на изображении'),
      admin: {
        description: said(
          'Read aloud to people who do not see the picture.',
          'Гэта чуюць тыя, хто не бачыць выяву.',
          'Это слышат те, кто не видит изображение.',
        ),
      },
    },
    {
      name: 'credit',
      type: 'text',
      localized: true,
      label: said('Credit', 'Аўтар выявы', 'Автор изображения'),
    },
    {
      name: 'uploadedBy',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody, read: fieldForAdmins },
      admin: { hidden: true },
    },
    {
      // Who brought it or gave it words that nobody has approved yet.
      name: 'contributors',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      access: { create: fieldForNobody, update: fieldForNobody, read: fieldForAdmins },
      admin: { hidden: true },
    },
    {
      name: 'isPublic',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      label: said('Seen by readers', 'Бачаць чытачы', 'Видят читатели'),
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
})
