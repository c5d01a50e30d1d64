import { verdicts as values } from '../../domain/verdict'
import { anyone, desk, nobody } from '../access'
import { keepKnown } from '../hooks/keep-known'
import { said } from '../labels'
import { publicReading } from '../public-reading'
import { keptCollection } from './kept-collection'

const reading = publicReading({
  fields: ['value', 'label'],
  queries: ['value'],
  seesAll: (person) => person !== null,
})

/** The three trend verdicts and the words that readers know them by. */
export const verdicts = keptCollection({
  slug: 'verdicts',
  labels: {
    singular: said('Trend verdict', 'Ацэнка тэндэнцыі', 'Оценка тенденции'),
    plural: said('Trend verdicts', 'Ацэнкі тэндэнцыі', 'Оценки тенденции'),
  },
  access: { read: anyone, create: nobody, update: desk, delete: nobody, readVersions: nobody },
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'value'],
    group: said('Publication', 'Выданне', 'Издание'),
    enableListViewSelectAPI: true,
  },
  disableDuplicate: true,
  hooks: { ...reading, beforeDelete: [keepKnown('verdicts')] },
  fields: [
    {
      name: 'label',
      type: 'text',
      required: true,
      localized: true,
      label: said('As readers see it', 'Як бачаць чытачы', 'Как видят читатели'),
    },
    {
      name: 'value',
      type: 'select',
      options: [...values],
      required: true,
      unique: true,
      access: { update: () => false },
      label: said('Value', 'Значэнне', 'Значение'),
    },
  ],
})
