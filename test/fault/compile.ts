import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/**
 * Compiles one module with every module of ours that it needs, and answers where it is now. A child
 * that compiled itself while it starts would take twice as long, and dozens of them start.
 */
export function compile(entry: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  const pending = [entry]
  const done = new Set<string>()
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (done.has(file)) continue
    done.add(file)
    const { script, needs } = compileOne(file)
    pending.push(...needs)
    const place = placeOf(file, folder)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, script)
  }
  return placeOf(entry, folder)
}

function placeOf(file: string, folder: string): string {
  return join(folder, relative('.', file).replace(/\.tsx?$/, '.mjs'))
}

function compileOne(file: string): { script: string; needs: string[] } {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
    },
  })
  const needs: string[] = []
  let script = outputText
  // From the last import to the first, so that the places of those before stay as they are.
  for (const { fileName, pos } of ts.preProcessFile(outputText).importedFiles.toReversed()) {
    if (!fileName.startsWith('.')) continue
    const path = join(dirname(file), fileName)
    const needed = [`${path}.ts`, `${path}.tsx`].find((candidate) => existsSync(candidate))
    if (!needed) throw new Error(`${file} needs ${fileName}, which is not there.`)
    needs.push(needed)
    const end = script.indexOf(fileName, pos) + fileName.length
    script = `${script.slice(0, end)}.mjs${script.slice(end)}`
  }
  return { script, needs }
}
