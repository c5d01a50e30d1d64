/**
 * Milliseconds for which connections that nobody uses are kept. Whoever asks has to let go first:
 * else it asks by a connection that the other side is just closing. So each is shorter than the one
 * behind it in the way that a request goes: a proxy before the site (75 s are usual, and less than
 * ours are better), the front towards the application, the application itself.
 */
export const keepAlive = {
  /** The front, towards readers and the proxies before it. */
  toReaders: 75_000,
  /** The front, as the one who asks the application. */
  front: 10_000,
  /** The application. Next's own would be 5 s. */
  application: 30_000,
} as const
