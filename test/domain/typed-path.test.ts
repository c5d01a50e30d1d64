import { expect, test } from 'vitest'
import { checkPath } from '../../src/domain/typed-path'

test.each(['/', '/en/archive', '/by/бяспека/', '/?p=123', '/a%20b', '/2017/04/x/?lang=by#top'])(
  '%s may be written as an address of this site',
  (path) => {
    expect(checkPath(path)).toEqual({ ok: true, value: path })
  },
)

test.each([
  ...['', 'en', '//elsewhere.example', '/\\elsewhere.example', '/a b', '/a\nb', '/a\u202eb'],
  ...['/%0d%0aSet-Cookie:a', '/%00', '/%2f/elsewhere.example', '/%5celsewhere.example', '/%zz'],
  ...['/a/../b', '/%2e%2e/b', '/./a', 7, null],
])('%j is no address of this site', (path) => {
  expect(checkPath(path)).toEqual({ ok: false, reason: 'notAPath' })
})

test('An address is no longer than browsers send, counted as they send it', () => {
  expect(checkPath(`/${'a'.repeat(999)}`).ok).toBe(true)
  expect(checkPath(`/${'a'.repeat(1000)}`)).toEqual({ ok: false, reason: 'pathTooLong' })
  expect(checkPath(`/${'б'.repeat(200)}`)).toEqual({ ok: false, reason: 'pathTooLong' })
})
