/** The most that is read of what somebody sends: a picture of 20 MB, and what stands around it. */
export const mostMegabytes = 25

/** Known by its status, too: the build has copies of this class. */
class BodyTooLarge extends Error {
  readonly status = 413
}

/**
 * The request with a body that fails when it grows too large. One that says how long it is was
 * refused before; this is for those that are sent piece by piece.
 */
export function limitBody(request: Request): Request {
  if (request.body === null || request.headers.has('content-length')) return request
  let read = 0
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      read += part.byteLength
      if (read > mostMegabytes * 1_000_000) controller.error(new BodyTooLarge('Too much was sent.'))
      else controller.enqueue(part)
    },
  })
  const body = request.body.pipeThrough(counting)
  // Node asks for `duplex`, which its types do not know yet.
  return new Request(request, { body, duplex: 'half' } as RequestInit)
}
