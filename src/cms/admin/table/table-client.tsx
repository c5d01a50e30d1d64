'use client'

import {
  createClientFeature,
  TableFeatureClient,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { Localized } from '../../../domain/locale'
import { adminLocale } from '../words'
import {
  $addColumn,
  $addRow,
  $insertTable,
  $isInTable,
  $removeColumn,
  $removeRow,
} from './table-tools'

const tools = [
  ['insert', { en: 'Table', be: 'Табліца', ru: 'Таблица' }, $insertTable],
  ['row', { en: 'Row below', be: 'Радок ніжэй', ru: 'Строка ниже' }, $addRow],
  ['column', { en: 'Column to the right', be: 'Слупок справа', ru: 'Столбец справа' }, $addColumn],
  ['less-rows', { en: 'Remove the row', be: 'Прыбраць радок', ru: 'Убрать строку' }, $removeRow],
  [
    'less-columns',
    { en: 'Remove the column', be: 'Прыбраць слупок', ru: 'Убрать столбец' },
    $removeColumn,
  ],
] as const satisfies readonly (readonly [string, Localized, () => void])[]

/** Lexical's tables with the tools of the desk, in its languages. */
export const TableClient = createClientFeature((props) => {
  const { feature } = TableFeatureClient(props.props)
  const {
    nodes,
    plugins = [],
    providers,
  } = typeof feature === 'function' ? feature(props) : feature
  return {
    nodes,
    providers,
    plugins: plugins.filter(({ position }) => position === 'normal').slice(0, 1),
    toolbarFixed: { groups: [toolbarAddDropdownGroupWithItems(items())] },
  }
})

function items() {
  return tools.map(([key, label, $change], order) => ({
    key: `table-${key}`,
    order: 20 + order,
    ChildComponent: TableSign,
    label: ({ i18n }: { i18n: { language: string } }) => label[adminLocale(i18n.language)],
    isEnabled: ({ editor }: { editor: { read: (is: () => boolean) => boolean } }) =>
      editor.read(() => $isInTable() !== (key === 'insert')),
    onSelect: ({ editor }: { editor: { update: (change: () => void) => void } }) =>
      editor.update($change),
  }))
}

function TableSign() {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      height="20"
      stroke="currentColor"
      viewBox="0 0 20 20"
      width="20"
    >
      <path d="M3.5 4.5h13v11h-13zM3.5 8.5h13M3.5 12h13M9.5 4.5v11" />
    </svg>
  )
}
