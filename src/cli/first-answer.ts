import type { ChildProcess } from 'node:child_process'
import { env } from '../env'

/** Waits until the application at an origin really answers; null when it ended before it could. */
export async function firstAnswer(
  server: ChildProcess,
  origin: string,
): Promise<{ hasAccounts: boolean } | null> {
  const address = `${origin}/api/users/init`
  while (server.exitCode === null && server.signalCode === null) {
    try {
      const answer = await fetch(address)
      if (answer.ok) {
        const { initialized } = (await answer.json()) as { initialized: boolean }
        return { hasAccounts: initialized }
      }
    } catch {
      // Nobody listens yet, or whoever did ended in the midst of the answer.
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return null
}

/** Says what is still to do where other machines reach this one, but not by its address. */
export function sayWhenUnreachable(): void {
  if (!isLoopback(env.HOST) && isLoopback(new URL(env.SITE_URL).hostname))
    console.log('Set SITE_URL to the address by which other machines reach this one.\n')
}

function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}
