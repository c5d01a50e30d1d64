import { isDevelopment } from '../../env'
import { cutDown } from './cut-down'
import { harmlessPart } from './library-lines'
import { wordsOfLine } from './log-line'

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const

/**
 * Holds the console of the server to the rule of its log: Next and React write there what fails, with
 * all that hangs on it, and so does whatever else runs in the process.
 */
export function quietConsole(): void {
  // Who develops reads there what they made up themselves.
  if (isDevelopment) return
  for (const name of methods) {
    // biome-ignore lint/suspicious/noConsole: it is what is held to the rule.
    const write = console[name].bind(console)
    console[name] = (...said: readonly unknown[]) => {
      const parts = said.map(shown).filter((part) => part !== null)
      if (parts.length > 0) write(parts.join(' '))
    }
  }
}

function shown(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : harmlessPart(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null) return null
  return wordsOfLine(value) ?? JSON.stringify(cutDown(value))
}
