import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { BlocksFeature, lexicalEditor, TextStateFeature } from '@payloadcms/richtext-lexical'
import {
  type AcceptedLanguages,
  importDateFNSLocale,
  initI18n,
  type TFunction,
} from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { buildConfig, getRequestLanguage } from 'payload'
import { describe, expect, test } from 'vitest'
import { adminLanguages, adminTranslations } from '../../src/cms/admin/languages/admin-languages'
import { be } from '../../src/cms/admin/languages/be'

type Tree = { [key: string]: Tree | string }

const config = await buildConfig({
  collections: [],
  db: sqliteAdapter({ client: { url: ':memory:' } }),
  editor: lexicalEditor({
    features: ({ defaultFeatures }) => [
      ...defaultFeatures,
      BlocksFeature({ blocks: [], inlineBlocks: [] }),
      TextStateFeature(),
    ],
  }),
  i18n: { supportedLanguages: adminLanguages, translations: adminTranslations },
  secret: 'a secret of this test',
  telemetry: false,
})

/** What Lexical has put beside ours, by language. */
const editor: Partial<Record<string, Tree>> = config.i18n.translations

const english = { ...strings(en.translations), ...strings(editor.en ?? {}) }
const belarusian = { ...strings(be.translations), ...strings(editor.be ?? {}) }
const russian = { ...strings(ru.translations), ...strings(editor.ru ?? {}) }

const spelledAlike = ['Блок', 'Дата не выбрана', 'Загрузка', 'Назад', 'Новая папка', 'Пароль', '–']

/** No language of Payload's own, so its types do not know it. */
const language: string = 'be'

describe('The admin in Belarusian', () => {
  test('says everything that the English one says, and nothing else', () => {
    expect(Object.keys(english).length).toBeGreaterThan(600)
    expect(Object.keys(belarusian).sort()).toEqual(Object.keys(english).sort())
  })

  test('keeps the placeholders and tags of every string', () => {
    expect(stringsThat((words, key) => marks(words) !== marks(english[key] ?? ''))).toEqual([])
  })

  test('has no letter that Belarusian does not have', () => {
    expect(stringsThat((words) => /[ищъ]/i.test(words))).toEqual([])
  })

  test('writes «ў» after a vowel', () => {
    expect(stringsThat((words) => /[аеёіоуыэюя] у/i.test(words))).toEqual([])
  })

  test('uses the apostrophe, quotes and ellipsis of Belarusian print', () => {
    expect(stringsThat((words) => /['"“”]|\.\.\./.test(withoutMarks(words)))).toEqual([])
  })

  test('left nothing in English', () => {
    expect(stringsThat((words, key) => /\p{L}/u.test(words) && words === english[key])).toEqual([])
  })

  test('took nothing over from Russian but words spelled alike', () => {
    const taken = Object.keys(belarusian).filter((key) => belarusian[key] === russian[key])
    expect(new Set(taken.map((key) => belarusian[key]))).toEqual(new Set(spelledAlike))
  })

  test('is found by the cookie that the account page sets, and not by the browser', () => {
    const chosen = new Map([['payload-lng', language]])
    const asked = new Headers({ 'Accept-Language': 'be' })
    expect(getRequestLanguage({ config, cookies: chosen, headers: new Headers() })).toBe(language)
    expect(getRequestLanguage({ config, cookies: new Map(), headers: asked })).toBe('en')
  })

  test('reaches the browser together with the words of the text editor', async () => {
    const { t } = await initI18n({
      config: config.i18n,
      context: 'client',
      language: language as AcceptedLanguages,
    })
    expect(t('general:save')).toBe('Захаваць')
    const say = t as TFunction<string>
    expect(say('lexical:heading:label', { headingLevel: '2' })).toBe('Загаловак 2')
  })

  test('names a date language that Payload can load, or dates would never appear', async () => {
    expect(await importDateFNSLocale(be.dateFNSKey)).toBeDefined()
  })
})

function strings(tree: Tree, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value]]
        : Object.entries(strings(value, `${path}${key}:`)),
    ),
  )
}

/** The placeholders and tags of a string, wherever in the sentence they stand. */
function marks(words: string): string {
  return [...new Set(words.match(mark))].sort().join(' ')
}

function withoutMarks(words: string): string {
  return words.replace(mark, '')
}

const mark = /\{\{\w+\}\}|<\/?(?:\d|a|br)\b[^<>]*>/g

function stringsThat(holds: (words: string, key: string) => boolean): string[] {
  return Object.entries(belarusian)
    .filter(([key, words]) => holds(words, key))
    .map(([key, words]) => `${key}: ${words}`)
}
