type Data = Record<string, unknown>

/** What stands in a document at a path such as `about.title`. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (Object(inner) as Data)[name], data)
}

/** The document with something else there. */
export function withValueAt(data: Data, path: string, value: unknown): Data {
  const [first = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...data, [first]: value }
  return { ...data, [first]: withValueAt(Object(data[first]) as Data, rest.join('.'), value) }
}
