import { hasUnseen } from './clean-words'
import { err, ok, type Result } from './result'

/** In bytes as a browser sends it; more than any old address had, and what every server takes. */
const longest = 1000

export type PathProblem = 'notAPath' | 'pathTooLong'

/**
 * Whether somebody may write this as an address of this site, such as where an old one leads. An
 * address on another host would make an open redirect; what is not seen, or hides behind an escape,
 * would lead elsewhere than it says.
 */
export function checkPath(value: unknown): Result<string, PathProblem> {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(value)) return err('notAPath')
  const unescaped = decoded(value)
  if (unescaped === null || hasUnseen(unescaped) || /[^\S ]|\\|^\/\//.test(unescaped))
    return err('notAPath')
  const [path = ''] = unescaped.split(/[?#]/)
  if (path.split('/').some((part) => part === '.' || part === '..')) return err('notAPath')
  return encodeURI(unescaped).length > longest ? err('pathTooLong') : ok(value)
}

/** With every escape opened; null when one of them is none. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    // A malformed escape is a refusal, not a bug.
    return null
  }
}
