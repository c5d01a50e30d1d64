type Filter = Record<string, unknown>
/** `basedOn` is the revision that the write names. */
type Options = { basedOn?: number }
type Globals = {
  findOneAndUpdate(filter: Filter, data: unknown, options: Options): unknown
}

/**
 * Lets a write of a global name the revision that it is based on, as a write of a document does.
 * Payload's adapter takes no condition for globals, so it is added where the command is made.
 */
export function nameRevisionOfGlobals(model: Globals): void {
  const send = model.findOneAndUpdate.bind(model)
  model.findOneAndUpdate = (filter, data, { basedOn, ...options }) => {
    if (basedOn === undefined) return send(filter, data, options)
    // The first revision is not written down in globals that are older than revisions.
    const revision = basedOn > 1 ? basedOn : { $in: [1, null] }
    return send({ ...filter, revision }, data, options)
  }
}
