import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * What searches a copy of the site in a reader's browser, as one classic script. The same sources
 * give the same bytes.
 */
export async function searchScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'src/search/browser/start.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const [script] = outputFiles
  if (!script) throw new Error('The search script came out empty.')
  return script.text
}
