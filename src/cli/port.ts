import { once } from 'node:events'
import { createServer } from 'node:net'

/** Ends the process with one sentence when another program is listening where we would. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const addresses = host === 'localhost' ? ['127.0.0.1', '::1'] : [host]
  for (const address of addresses) {
    const problem = await problemOfListening(address, port)
    if (problem) {
      console.error(problem)
      process.exit(1)
    }
  }
}

async function problemOfListening(address: string, port: number): Promise<string | null> {
  const server = createServer().listen(port, address)
  try {
    await once(server, 'listening')
  } catch (error) {
    return sentences[(error as NodeJS.ErrnoException).code ?? '']?.(port, address) ?? null
  }
  server.close()
  await once(server, 'close')
  return null
}

const sentences: Record<string, (port: number, address: string) => string> = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken by another program: stop it, or choose another, as in PORT=${port + 1}.`,
  EACCES: (port) => `Port ${port} is kept for the system: choose one above 1023, as in PORT=3000.`,
}
