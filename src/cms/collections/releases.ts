import type { CollectionConfig } from 'payload'
import { releaseStates } from '../../domain/publication'
import { desk, nobody } from '../access'
import { releaseSeenEndpoint } from '../endpoints/seen'
import { sortByOwnFields } from '../hooks/sort-by-own-fields'
import { dateCell, said } from '../labels'
import { keptFields } from '../storage/kept-fields'

/**
 * The act that printed publications together. Staged is invisible; the one write that makes it
 * committed shows everything. Only the press writes here.
 */
export const releases: CollectionConfig = {
  slug: 'releases',
  labels: {
    singular: said('Release', 'Рэліз', 'Релиз'),
    plural: said('Releases', 'Рэлізы', 'Релизы'),
  },
  access: { read: desk, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  admin: {
    useAsTitle: 'stagedAt',
    defaultColumns: ['stagedAt', 'issue', 'state', 'size', 'actorName'],
    group: said('Press', 'Друк', 'Печать'),
    enableListViewSelectAPI: true,
  },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-stagedAt',
  endpoints: [releaseSeenEndpoint],
  hooks: { beforeOperation: [sortByOwnFields] },
  fields: [
    {
      name: 'issue',
      type: 'relationship',
      label: said('Issue', 'Выпуск', 'Выпуск'),
      relationTo: 'issues',
      index: true,
    },
    {
      name: 'state',
      type: 'select',
      label: said('State', 'Стан', 'Состояние'),
      options: [...releaseStates],
      required: true,
      index: true,
    },
    {
      name: 'finished',
      type: 'checkbox',
      label: said('Finished', 'Завершаны', 'Завершён'),
      index: true,
      defaultValue: false,
    },
    { name: 'size', type: 'number', label: said('Publications', 'Публікацый', 'Публикаций') },
    { name: 'note', type: 'textarea', label: said('Note', 'Заўвага', 'Замечание') },
    {
      name: 'stagedAt',
      type: 'text',
      label: said('Begun', 'Пачаты', 'Начат'),
      required: true,
      index: true,
      admin: { components: { Cell: dateCell } },
    },
    {
      name: 'committedAt',
      type: 'text',
      label: said('Shown to readers', 'Паказаны чытачам', 'Показан читателям'),
      admin: { components: { Cell: dateCell } },
    },
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'release-plans',
      index: true,
      label: said('Plan', 'План', 'План'),
    },
    {
      name: 'takenBackAt',
      type: 'text',
      label: said('Taken back', 'Зняты з публікацыі', 'Снят с публикации'),
      admin: { components: { Cell: dateCell } },
    },
    {
      name: 'takenBackBy',
      type: 'text',
      label: said('Taken back by', 'Зняў', 'Снял'),
    },
    {
      name: 'takenBackWhy',
      type: 'textarea',
      label: said('Why it was taken back', 'Чаму зняты', 'Почему снят'),
    },
    { name: 'takenBackActor', type: 'text', admin: { hidden: true } },
    { name: 'takenBackRole', type: 'text', admin: { hidden: true } },
    { name: 'stagedBy', type: 'text', admin: { hidden: true } },
    { name: 'actor', type: 'text', admin: { hidden: true } },
    { name: 'actorName', type: 'text', label: said('Released by', 'Выпусціў', 'Выпустил') },
    { name: 'actorRole', type: 'text', admin: { hidden: true } },
    {
      name: 'printed',
      type: 'group',
      admin: { hidden: true },
      fields: [
        { name: 'title', type: 'text', localized: true },
        { name: 'lead', type: 'textarea', localized: true },
        { name: 'editorsNote', type: 'textarea', localized: true },
      ],
    },
    /** The languages in which the issue had words that nobody had approved. */
    { name: 'wordsNotApproved', type: 'json', admin: { hidden: true } },
    ...keptFields,
  ],
}
