import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const validation = {
  emailAddress: 'Увядзіце правільны адрас электроннай пошты.',
  enterNumber: 'Увядзіце правільны лік.',
  fieldHasNo: '{{label}}: пакуль нічога няма',
  greaterThanMax: '{{label}}: {{value}} — гэта больш за дазволены максімум {{max}}.',
  invalidBlock: 'Блок «{{block}}» тут недапушчальны.',
  invalidBlocks: 'У гэтым полі ёсць блокі, якія больш не дазволены: {{blocks}}.',
  invalidInput: 'У гэтым полі недапушчальнае значэнне.',
  invalidSelection: 'У гэтым полі выбраны недапушчальны варыянт.',
  invalidSelections: 'У гэтым полі выбраны недапушчальныя варыянты:',
  latitudeOutOfBounds: 'Шырата павінна быць ад −90 да 90.',
  lessThanMin: '{{label}}: {{value}} — гэта менш за дазволены мінімум {{min}}.',
  limitReached: 'Больш дадаць нельга. Найбольшая колькасць элементаў: {{max}}.',
  longerThanMin: 'Занадта коратка. Найменшая колькасць знакаў: {{minLength}}.',
  longitudeOutOfBounds: 'Даўгата павінна быць ад −180 да 180.',
  notValidDate: '«{{value}}» — няправільная дата.',
  required: 'Гэта поле абавязковае.',
  requiresAtLeast: '{{label}}: трэба не менш за {{count}}.',
  requiresNoMoreThan: '{{label}}: можна не больш за {{count}}.',
  requiresTwoNumbers: 'У гэтым полі трэба ўвесці два лікі.',
  shorterThanMax: 'Занадта доўга. Найбольшая колькасць знакаў: {{maxLength}}.',
  timezoneRequired: 'Трэба выбраць часавы пояс.',
  trueOrFalse: 'Гэта поле можа мець толькі значэнне true або false.',
  username:
    'Увядзіце правільнае імя карыстальніка: у ім могуць быць літары, лічбы, злучкі, кропкі і знакі падкрэслівання.',
  validUploadID: 'У гэтым полі няправільны ID файла.',
} satisfies DefaultTranslationsObject['validation']
