import { randomUUID } from 'node:crypto'
import type { CollectionBeforeOperationHook } from 'payload'

/** A file name can tell whose camera or desk a picture came from, so none is kept. */
export const nameUpload: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const ending = /\.[a-z0-9]{2,5}$/i.exec(req.file?.name ?? '')?.[0].toLowerCase() ?? ''
  if ((operation === 'create' || operation === 'update') && req.file)
    req.file.name = `${randomUUID()}${ending}`
  return args
}
