/**
 * A text as it is shown among results, in one line: one that ends without a stop, such as a heading,
 * does not run into the next. Made when the index is, so that no reader's machine has to.
 */
export function oneLine(text: string): string {
  return text
    .trim()
    .replace(/(?<![.!?…:;][»”"')\]]*)\s*\n\s*/g, ' · ')
    .replace(/\s*\n\s*/g, ' ')
}
