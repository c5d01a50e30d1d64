import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problems } from './problems'

type Source = { file: string; text: string; firstLine?: number }

/** What a YAML text says, checked by a shape; null when it was refused, each problem by its line. */
export function readYaml<Shape extends z.ZodType>(
  { file, text, firstLine = 1 }: Source,
  shape: Shape,
  problems: Problems,
): z.output<Shape> | null {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1
  if (document.errors.length > 0) {
    for (const { message, pos } of document.errors)
      problems.add(file, lineAt(pos[0]), `This is no YAML: ${message.split('\n')[0]}`)
    return null
  }
  const checked = shape.safeParse(document.toJS())
  if (checked.success) return checked.data
  for (const { path, message } of checked.error.issues) {
    const line = lineAt(offsetOf(document, path))
    problems.add(file, line, `${path.join('.') || 'The file'} ${sayWhy(message)}.`)
  }
  return null
}

/** Where a value stands, or the nearest value around one that is missing. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0])
  }
  return 0
}

/** Ours begin with a verb; what zod says itself follows as it is. */
function sayWhy(message: string): string {
  if (/received undefined/.test(message)) return 'is missing: write it'
  return /^(is|may) /.test(message) ? message : `cannot stay so: ${message}`
}
