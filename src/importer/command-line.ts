import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../domain/result'

export type Order = {
  paths: string[]
  dryRun: boolean
  report: string
  /** E-mail address of the admin in whose name pages are released, or null to release none. */
  releaseAs: string | null
}

export const usage =
  'Usage: npm run import -- <files or folders> [--dry-run] [--report report.json] [--release --as <admin e-mail>]'

/** What the command line asks for, or one sentence that says what is wrong with it. */
export function readCommandLine(args: readonly string[]): Result<Order, string> {
  const parsed = parsedArgs(args)
  if (typeof parsed === 'string') return err(parsed)
  const { positionals: paths, values } = parsed
  if (paths.length === 0) return err('Name at least one file or folder to import.')
  if (values.release && !values.as) return err('--release needs --as <admin e-mail>.')
  if (values.as && !values.release) return err('--as says who releases; it needs --release.')
  return ok({
    paths,
    dryRun: values['dry-run'] ?? false,
    report: values.report ?? 'data/import-report.json',
    releaseAs: values.release ? (values.as ?? null) : null,
  })
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
        release: { type: 'boolean' },
        as: { type: 'string' },
      },
    })
  } catch (error) {
    // parseArgs says what it does not understand by throwing; its first sentence is for people.
    const said = error instanceof Error ? error.message : String(error)
    return said.split(/\. |\n/)[0]?.replace(/\.?$/, '.') ?? said
  }
}
