import type { CollectionConfig, FieldAccess } from 'payload'
import { waitingEndpoints } from '../endpoints/waiting-changes'
import { withWaiting } from '../fields/with-waiting'
import { findByTitle } from '../hooks/find-by-title'
import { holdBack } from '../hooks/hold-back'
import { keepWordsClean } from '../hooks/keep-words-clean'
import { recordChange, recordDeletion } from '../hooks/record-changes'
import { waitingFieldsOf } from '../public-fields'
import { keepRevision, keptFieldsFor } from '../storage/kept-fields'

/** Keeps what is typed into a form, and puts it beside what others have saved meanwhile. */
export const saveGuard = '/src/cms/admin/saving/save-guard#SaveGuard'

/**
 * A collection whose documents people change: each write names the revision it is based on, and each
 * is recorded in the audit log by the write itself; what readers see of it live waits for a second
 * person's yes. Where only some changes are told, as the steps
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
  const { admin } = config
  const waits = waitingFieldsOf(config.slug).length > 0
  return {
    ...config,
    ...(waits && { endpoints: [...(config.endpoints || []), ...waitingEndpoints] }),
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        edit: { ...admin?.components?.edit, beforeDocumentControls: [saveGuard] },
      },
    },
    // First what the document is kept by, so that hooks of the collection add to it.
    hooks: {
      ...hooks,
      // Last: a question that may not be asked is refused before.
      beforeOperation: [...beforeOperation, findByTitle],
      beforeValidate: [keepWordsClean(config.fields), ...beforeValidate],
      beforeChange: [
        keepRevision,
        ...(waits ? [holdBack] : []),
        ...beforeChange,
        ...(recordsChanges ? [recordChange] : []),
      ],
      beforeDelete: [...beforeDelete, recordDeletion],
    },
    fields: [
      ...(waits ? withWaiting(config.fields) : config.fields),
      ...keptFieldsFor(revisionFor),
    ],
  }
}
