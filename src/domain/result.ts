/** The answer of a rule that may refuse: a value, or a literal reason to be told to a person. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const err = <Reason>(reason: Reason): { ok: false; reason: Reason } => ({
  ok: false,
  reason,
})
