import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const folder = {
  browseByFolder: 'Прагляд па папках',
  byFolder: 'Па папках',
  deleteFolder: 'Выдаліць папку',
  folderName: 'Назва папкі',
  folders: 'Папкі',
  folderTypeDescription: 'Выберыце, дакументы якіх калекцый можна захоўваць у гэтай папцы.',
  itemHasBeenMoved: 'Перанесена ў папку {{folderName}}: {{title}}',
  itemHasBeenMovedToRoot: 'Перанесена ў каранёвую папку: {{title}}',
  itemsMovedToFolder: 'Перанесена ў папку {{folderName}}: {{title}}',
  itemsMovedToRoot: 'Перанесена ў каранёвую папку: {{title}}',
  moveFolder: 'Перанесці папку',
  moveItemsToFolderConfirmation:
    'Вы збіраецеся перанесці <1>{{count}} {{label}}</1> у папку <2>{{toFolder}}</2>. Працягнуць?',
  moveItemsToRootConfirmation:
    'Вы збіраецеся перанесці <1>{{count}} {{label}}</1> у каранёвую папку. Працягнуць?',
  moveItemToFolderConfirmation:
    'Вы збіраецеся перанесці <1>{{title}}</1> у папку <2>{{toFolder}}</2>. Працягнуць?',
  moveItemToRootConfirmation:
    'Вы збіраецеся перанесці <1>{{title}}</1> у каранёвую папку. Працягнуць?',
  movingFromFolder: 'Перанос з папкі {{fromFolder}}: {{title}}',
  newFolder: 'Новая папка',
  noFolder: 'Без папкі',
  renameFolder: 'Перайменаваць папку',
  searchByNameInFolder: 'Пошук па назве ў папцы {{folderName}}',
  selectFolderForItem: 'Выберыце папку для «{{title}}»',
} satisfies DefaultTranslationsObject['folder']
