/** Everything that is wrong with a demonstration, a sentence each with its file and line. */
export class Problems {
  readonly sentences: string[] = []

  add(file: string, line: number | null, sentence: string): void {
    this.sentences.push(`${file}${line === null ? '' : `, line ${line}`}: ${sentence}`)
  }
}
