const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Whole numbers as letters that need no escape in a script: five bits a letter, the sixth says that
 * more follow. Small numbers take one letter.
 */
export function numbersToText(numbers: readonly number[]): string {
  let text = ''
  for (const number of numbers) text += numberToText(number)
  return text
}

export function numberToText(number: number): string {
  let text = ''
  let rest = number
  while (rest > 31) {
    text += digits[(rest & 31) | 32]
    rest >>>= 5
  }
  return text + digits[rest]
}

/** The numbers that `numbersToText` wrote. */
export function numbersFromText(text: string): number[] {
  const numbers: number[] = []
  const reader = new NumberReader(text)
  while (!reader.isAtEnd) numbers.push(reader.next())
  return numbers
}

/** Reads such numbers one by one, and passes over those that nobody needs. */
export class NumberReader {
  private at = 0

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  next(): number {
    let number = 0
    let shift = 0
    for (;;) {
      const value = digitValues[this.text.charCodeAt(this.at++)] ?? 0
      number |= (value & 31) << shift
      if ((value & 32) === 0) return number
      shift += 5
    }
  }

  skip(numbers: number): void {
    for (let left = numbers; left > 0; this.at++)
      if (((digitValues[this.text.charCodeAt(this.at)] ?? 0) & 32) === 0) left--
  }
}

/** By character code. */
const digitValues = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, digits.indexOf(String.fromCharCode(code))),
)
