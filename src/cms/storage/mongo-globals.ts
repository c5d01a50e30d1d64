type Filter = Record<string, unknown>
type Globals = {
  findOneAndUpdate(filter: Filter, data: { revision?: unknown }, options: unknown): unknown
}

/**
 * Lets a write of a global name the revision that it is based on, as a write of a document does.
 * Payload's adapter takes no condition for globals, so it is added where the command is made.
 */
export function nameRevisionOfGlobals(model: Globals): void {
  const send = model.findOneAndUpdate.bind(model)
  model.findOneAndUpdate = (filter, data, options) => {
    const { revision } = data
    if (typeof revision !== 'number') return send(filter, data, options)
    const based = revision - 1
    // The first revision is not written down in globals that are older than revisions.
    const known = based > 1 ? based : { $in: [1, null] }
    return send({ ...filter, revision: known }, data, options)
  }
}
