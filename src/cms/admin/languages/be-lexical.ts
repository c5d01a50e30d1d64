/**
 * The strings of the rich text editor. Lexical brings its own for the languages it knows and merges
 * them into `i18n.translations[language].lexical[feature]`; what is here already stays.
 */
export const beLexical = {
  lexical: {
    general: {
      placeholder: 'Пачніце пісаць або націсніце «/», каб выбраць каманду…',
      slashMenuBasicGroupLabel: 'Асноўнае',
      slashMenuListGroupLabel: 'Спісы',
      toolbarItemsActive: 'Уключана: {{count}}',
    },
    align: {
      alignCenterLabel: 'Выраўнаваць па цэнтры',
      alignJustifyLabel: 'Выраўнаваць па шырыні',
      alignLeftLabel: 'Выраўнаваць па левым краі',
      alignRightLabel: 'Выраўнаваць па правым краі',
    },
    blockquote: { label: 'Цытата' },
    blocks: {
      inlineBlocks: {
        create: 'Стварыць: {{label}}',
        edit: 'Рэдагаваць: {{label}}',
        label: 'Блокі ў радку',
        remove: 'Прыбраць: {{label}}',
      },
      label: 'Блокі',
    },
    checklist: { label: 'Спіс задач' },
    heading: { label: 'Загаловак {{headingLevel}}' },
    horizontalRule: { label: 'Гарызантальная лінія' },
    indent: { decreaseLabel: 'Паменшыць водступ', increaseLabel: 'Павялічыць водступ' },
    link: { label: 'Спасылка', loadingWithEllipsis: 'Загрузка…' },
    orderedList: { label: 'Нумараваны спіс' },
    paragraph: { label: 'Абзац', label2: 'Звычайны тэкст' },
    relationship: { label: 'Сувязь' },
    textState: { defaultStyle: 'Звычайны стыль' },
    unorderedList: { label: 'Маркіраваны спіс' },
    upload: { label: 'Файл' },
  },
}
