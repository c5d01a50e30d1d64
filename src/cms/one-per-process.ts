/**
 * What there is one of in a process, although the build has several copies of the module that makes
 * it: one for what Payload's config names, others for pages. Kept under a name of its own.
 */
export function onePerProcess<Value extends object>(name: string, make: () => Value): Value {
  const shared = globalThis as unknown as Record<symbol, Value | undefined>
  const place = Symbol.for(`weekly-review.${name}`)
  shared[place] ??= make()
  return shared[place]
}
