import { APIError, type CollectionBeforeOperationHook } from 'payload'

/**
 * Lists are put in the order of their own fields only. Payload checks what a question may ask for,
 * but an order by `translator.hash`, a hidden field of a related document, passes its check and
 * tells how the hidden values compare.
 */
export const sortByOwnFields: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
}) => {
  if (overrideAccess === true || !('sort' in args)) return args
  const groups = collection.flattenedFields.flatMap((field) =>
    field.type === 'group' ? [field.name] : [],
  )
  const asked = typeof args.sort === 'string' ? args.sort.split(',') : (args.sort ?? [])
  for (const path of asked.map((one) => one.trim().replace(/^-/, '').replaceAll('__', '.'))) {
    const [first = '', ...rest] = path.split('.')
    const isOwn = rest.length === 0 || (rest.length === 1 && ['version', ...groups].includes(first))
    if (!isOwn) throw new APIError(`This cannot be ordered by: ${path}`, 400)
  }
  return args
}
