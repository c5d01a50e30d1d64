import type { CollectionConfig, FieldAccess } from 'payload'
import { findByTitle } from '../hooks/find-by-title'
import { keepWordsClean } from '../hooks/keep-words-clean'
import { recordChange, recordDeletion } from '../hooks/record-changes'
import { keepRevision, keptFieldsFor } from '../storage/kept-fields'

/**
 * A collection whose documents people change: each write names the revision it is based on, and each
 * is recorded in the audit log by the write itself. Where only some changes are told, as the steps
 * of a text are, the collection's own hooks and actions tell them.
 */
export function keptCollection(
  config: CollectionConfig,
  {
    recordsChanges = true,
    revisionFor = () => true,
  }: { recordsChanges?: boolean; revisionFor?: FieldAccess } = {},
): CollectionConfig {
  const hooks = config.hooks ?? {}
  const { beforeChange = [], beforeDelete = [], beforeOperation = [], beforeValidate = [] } = hooks
  return {
    ...config,
    // First what the document is kept by, so that hooks of the collection add to it.
    hooks: {
      ...hooks,
      // Last: a question that may not be asked is refused before.
      beforeOperation: [...beforeOperation, findByTitle],
      beforeValidate: [keepWordsClean(config.fields), ...beforeValidate],
      beforeChange: [keepRevision, ...beforeChange, ...(recordsChanges ? [recordChange] : [])],
      beforeDelete: [...beforeDelete, recordDeletion],
    },
    fields: [...config.fields, ...keptFieldsFor(revisionFor)],
  }
}
