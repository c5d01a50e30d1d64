import type { DataMessages } from './data'

export const dataInEnglish: DataMessages = {
  title: 'Open data',
  lead: 'Everything we have published, and every verdict, as tables: for research, for teaching, and for checking us.',
  noTerms: 'The editors have stated no licence for this data.',
  terms: 'Terms of use',
  everything: 'All years',
  tables: {
    publications: { name: 'Publications', row: 'One row is one commentary in one language.' },
    verdicts: { name: 'Verdicts', row: 'One row is one commentary, whatever its languages.' },
  },
  updates: 'Other files',
  links: { schema: 'JSON Schema', updates: 'Updates (Atom)', releases: 'List of releases (JSON)' },
  more: {
    schema: 'Describes every JSON file here, so that programs can check them.',
    updates: 'Tells of each release: what came out, what was corrected, retracted or withdrawn.',
    releases:
      'Names a file for each release, with what it printed. Its address never changes, so it can be cited. Words that were replaced, retracted or withdrawn later are missing from it.',
  },
  reading: 'How to read the files',
  rules: [
    'CSV follows RFC 4180 in UTF-8, begins with a byte order mark, and ends its lines with CR LF. Both formats have the same columns and the same values.',
    'An empty cell in CSV is `null` in JSON. A list is an array in JSON; in CSV its items are parted by `|`, and a `|` or `\\` inside an item has a `\\` before it.',
    'A CSV text that begins with `= + - @` (also in their wide forms), an apostrophe, a tab or a line break has one more apostrophe in front, so that no spreadsheet computes it. Take away one apostrophe from the start of a cell to have the text itself.',
    'A year is the ISO year of the week. Rows are ordered by week. Moments are in UTC, as in `2031-03-11T07:30:00.000Z`.',
    'What was withdrawn keeps its row, without its words, title, address and byline.',
  ],
  dictionary: 'What the columns mean',
  column: 'Column',
  meaning: 'Meaning',
  mayBeEmpty: 'may be empty',
  columns: {
    publications: {
      id: 'Names this text for ever: the commentary and the language.',
      commentary: 'Names the commentary; the same in all its languages.',
      number: 'Number of the short address.',
      week: 'The week that is judged, as ISO 8601 writes it: `2031-W10`.',
      year: 'ISO year of the week.',
      language: 'Language of the text: `en`, `be` or `ru`.',
      status:
        '`current`: as it came out. `corrected`: put right since. `retracted`: the words were taken back, and a note says why. `withdrawn`: no longer published.',
      section: 'Section, by the last part of its address.',
      section_name: 'Name of the section in the language of the text, or in another that has one.',
      analysts: 'List of those who sign it, by the last parts of their addresses.',
      analyst_names: 'Their names or pen names as readers see them, in the same order.',
      verdict:
        'The verdict: `better`, `same` or `worse`. Empty where there is none or it stands no more.',
      reason: 'Why the verdict is what it is, in one sentence.',
      title: 'Title.',
      address: 'Address of the page.',
      short_address: 'Short address; it leads to the page even if that moves.',
      from_archive:
        '`true` for what came from the old site; such texts are dated to the end of their week.',
      first_published: 'When readers first saw the text.',
      last_changed: 'When it last changed for readers, withdrawal included.',
      correction_dates: 'List of the moments at which it was corrected, earliest first.',
      correction_notes: 'List of what each correction says to readers.',
      previous_verdicts:
        'List of the verdicts before each correction; `unchanged` where it left the verdict alone.',
      retraction_note: 'Why the words were retracted.',
    },
    verdicts: {
      id: 'Names the commentary; the column `commentary` of the publications.',
      week: 'The week that is judged, as ISO 8601 writes it: `2031-W10`.',
      year: 'ISO year of the week.',
      status:
        '`current`: as first given. `corrected`: changed since. `retracted` or `withdrawn`: it stands in no language any more.',
      section: 'Section, by the last part of its address.',
      analysts: 'List of those who sign it, by the last parts of their addresses.',
      value: 'The verdict that stands now: `better`, `same` or `worse`.',
      languages: 'List of the languages in which the commentary can be read.',
      address_en: 'Address of the page in English.',
      address_be: 'Address of the page in Belarusian.',
      address_ru: 'Address of the page in Russian.',
      history_dates: 'List of the moments from which each value stood, earliest first.',
      history_values: 'List of the values since these moments; `none` where it no longer stood.',
    },
  },
}
