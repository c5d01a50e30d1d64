import { fieldForAdmins, fieldForNobody, nobody, notesOnReadableTexts, staff } from '../access'
import { guardNote } from '../hooks/guard-note'
import { nameOfWriter } from '../hooks/name-of-writer'
import { sortByOwnFields } from '../hooks/sort-by-own-fields'
import { said } from '../labels'
import { keptCollection } from './kept-collection'

/** What a reader at the desk remarks on a text, passage by passage, until it is seen to. */
export const reviewNotes = keptCollection(
  {
    slug: 'review-notes',
    labels: {
      singular: said('Note', 'Заўвага', 'Замечание'),
      plural: said('Notes', 'Заўвагі', 'Замечания'),
    },
    access: {
      read: notesOnReadableTexts,
      create: staff,
      update: notesOnReadableTexts,
      delete: nobody,
      readVersions: nobody,
    },
    admin: {
      useAsTitle: 'note',
      defaultColumns: ['note', 'text', 'from', 'isDone', 'createdAt'],
      group: said('Desk', 'Рэдакцыя', 'Редакция'),
      enableListViewSelectAPI: true,
    },
    disableDuplicate: true,
    lockDocuments: false,
    defaultSort: '-createdAt',
    hooks: { beforeOperation: [sortByOwnFields], beforeChange: [guardNote] },
    fields: [
      {
        name: 'text',
        type: 'relationship',
        relationTo: 'texts',
        required: true,
        index: true,
        label: said('Text', 'Тэкст', 'Текст'),
      },
      {
        name: 'passage',
        type: 'textarea',
        maxLength: 2000,
        label: said('Passage', 'Урывак', 'Отрывок'),
      },
      {
        name: 'note',
        type: 'textarea',
        required: true,
        maxLength: 5000,
        label: said('Note', 'Заўвага', 'Замечание'),
      },
      {
        name: 'isDone',
        type: 'checkbox',
        defaultValue: false,
        label: said('Seen to', 'Улічана', 'Учтено'),
      },
      {
        name: 'author',
        type: 'text',
        access: { create: fieldForNobody, update: fieldForNobody, read: fieldForAdmins },
        admin: { hidden: true },
      },
      {
        name: 'authorName',
        type: 'text',
        access: { create: fieldForNobody, update: fieldForNobody, read: fieldForAdmins },
        admin: { hidden: true },
      },
      {
        // Not stored, so nobody can look for notes by it.
        name: 'from',
        type: 'text',
        virtual: true,
        hooks: { afterRead: [nameOfWriter] },
        label: said('From', 'Ад', 'От'),
        admin: { readOnly: true },
      },
    ],
  },
  { recordsChanges: false },
)
