import { randomUUID } from 'node:crypto'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { sentence } from '../messages/sentence'
import { bringPicture } from '../storage/picture-files'

/**
 * Names an upload anew, because a file name can tell whose camera or desk it came from, and refuses
 * to put another picture in the place of one that may have been approved. Cropping in place would
 * do the same by another way.
 */
export const guardUpload: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' && req.file) {
    const ending = /\.[a-z0-9]{2,5}$/i.exec(req.file.name)?.[0].toLowerCase() ?? ''
    const name = randomUUID()
    req.file.name = `${name}${ending}`
    bringPicture(req.context, name, req.file.size)
  }
  if (operation === 'update') {
    if (req.file) throw new APIError(sentence(req, 'fileStays'), 409)
    if (req.query) delete req.query.uploadEdits
  }
  return args
}
