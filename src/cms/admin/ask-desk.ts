/** What came of a request that a button sent: the answer, or a sentence to show. */
export type Outcome = { ok: true; body: Record<string, unknown> } | { ok: false; message: string }

/** Sends one request of the desk's own buttons; a failure of any kind comes back as a sentence. */
export async function askDesk(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body: object | null,
  whenSilent: string,
): Promise<Outcome> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer }
    return { ok: false, message: answer.message ?? answer.errors?.[0]?.message ?? whenSilent }
  } catch {
    // The line is down or the answer is no JSON: nobody knows here whether it was done.
    return { ok: false, message: whenSilent }
  }
}
