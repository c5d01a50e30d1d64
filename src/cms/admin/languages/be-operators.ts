import type { DefaultTranslationsObject } from '@payloadcms/translations'

/** Each stands between the name of a field and a value; `exists` takes «Так» or «Не». */
export const operators = {
  contains: 'змяшчае',
  equals: 'роўна',
  exists: 'запоўнена',
  intersects: 'перасякаецца з',
  isGreaterThan: 'больш за',
  isGreaterThanOrEqualTo: 'больш за або роўна',
  isIn: 'ёсць у спісе',
  isLessThan: 'менш за',
  isLessThanOrEqualTo: 'менш за або роўна',
  isLike: 'падобна да',
  isNotEqualTo: 'не роўна',
  isNotIn: 'няма ў спісе',
  isNotLike: 'не падобна да',
  near: 'побач з',
  within: 'у межах',
} satisfies DefaultTranslationsObject['operators']
