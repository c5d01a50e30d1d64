/**
 * Next calls this once before it serves anybody. It also compiles the file for its edge runtime,
 * where Payload cannot be, so the condition must be the one that Next decides while it builds.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { quietConsole } = await import('./cms/server-log/quiet-console')
    const { guardServer } = await import('./cms/endpoints/guard-server')
    const { openOrExit } = await import('./opening')
    quietConsole()
    guardServer()
    await openOrExit()
  }
}
