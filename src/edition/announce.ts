/** Milliseconds that a hub may take. */
const patience = 10_000

/** Tells a WebSub hub which feeds have something new; `files` are all files that changed. */
export async function announce(hub: string, origin: string, files: readonly string[]) {
  const feeds = files.filter((file) =>
    /^\w\w\/.*\.(atom|rss)$|^\w\w\/.*(feed|corrections)\.json$/.test(file),
  )
  if (feeds.length === 0) return
  const body = new URLSearchParams([['hub.mode', 'publish']])
  for (const file of feeds) body.append('hub.url', `${origin}/${file}`)
  const answer = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(patience) })
  if (!answer.ok) throw new Error(`The hub ${hub} answered ${answer.status}.`)
}
